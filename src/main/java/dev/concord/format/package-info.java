/** The shapes in which other tools read and write labels, one small class each. Pure Java. */
@ApplicationModule(allowedDependencies = {"text", "record"})
@NullMarked
package dev.concord.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
