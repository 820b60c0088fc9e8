/** Files, folders and archives in; articles of a project out. */
@ApplicationModule(allowedDependencies = {"shell", "text", "cleaning", "record", "corpus"})
@NullMarked
package dev.concord.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
