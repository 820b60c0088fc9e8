/** One line of JSON per article and labeller: the record, its reader, writer and JSON Schema. Pure Java. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package dev.concord.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
