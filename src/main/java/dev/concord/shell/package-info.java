/** The frame around every screen, and how a refusal is told to a person or a program. Knows no feature. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.concord.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
