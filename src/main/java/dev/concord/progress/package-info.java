/** How far a project is: what is done and open, by article, person and day, how long it takes, and when it may end. */
@ApplicationModule(
        allowedDependencies = {"account", "corpus", "assignment", "annotation", "comment", "scheme", "shell"})
@NullMarked
package dev.concord.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
