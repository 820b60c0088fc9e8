/** Who labels which article, and how far they are. */
@ApplicationModule(allowedDependencies = {"shell", "account", "account :: ui", "account :: web", "corpus"})
@NullMarked
package dev.concord.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
