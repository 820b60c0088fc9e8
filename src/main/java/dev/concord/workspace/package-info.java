/** The annotator's screen: an article to label, or somebody's sheet to read. */
@ApplicationModule(allowedDependencies = {"shell", "text", "account", "scheme", "corpus", "assignment", "annotation"})
@NullMarked
package dev.concord.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
