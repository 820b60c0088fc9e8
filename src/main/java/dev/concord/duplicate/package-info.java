/** Articles that tell the same in nearly the same words: found as they come in, grouped, and what leads decide of them. */
@ApplicationModule(allowedDependencies = {"shell", "text", "account", "corpus", "assignment"})
@NullMarked
package dev.concord.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
