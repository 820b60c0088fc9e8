/** Projects, their articles and their registry of speakers. */
@ApplicationModule(allowedDependencies = {"shell", "text", "record", "account", "scheme"})
@NullMarked
package dev.concord.corpus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
