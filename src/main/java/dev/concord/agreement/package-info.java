/** How far labellers agree: alignment of spans, measures, intervals; pure Java. */
@ApplicationModule(allowedDependencies = {"text", "record"})
@NullMarked
package dev.concord.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
