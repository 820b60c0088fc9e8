/** Files, folders and archives in: each a source, cleaned and added to a project, or a fault that names it. */
@ApplicationModule(
        allowedDependencies = {"net", "shell", "text", "cleaning", "record", "account", "corpus", "assignment"})
@NullMarked
package dev.concord.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
