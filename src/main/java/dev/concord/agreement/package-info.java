/** How far labellers agree: alignment of spans, measures, intervals. The measures are pure Java. */
@ApplicationModule(
        allowedDependencies = {"text", "record", "shell", "account", "scheme", "corpus", "annotation", "assignment"})
@NullMarked
package dev.concord.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
