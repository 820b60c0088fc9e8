/** What may be labelled in a project, and the guideline that says how. */
@ApplicationModule(allowedDependencies = {"shell"})
@NullMarked
package dev.concord.scheme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
