/** Tells other programs what happens in a project: signed messages, written with what they tell, sent until they arrive. */
@ApplicationModule(allowedDependencies = {"shell", "net", "account", "corpus", "assignment", "annotation", "release"})
@NullMarked
package dev.concord.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
