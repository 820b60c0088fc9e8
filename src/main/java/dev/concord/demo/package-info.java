/** What a first start on one's own machine begins with: a project, its people and the articles found in seeds. */
@ApplicationModule(allowedDependencies = {"account", "scheme", "corpus", "intake", "assignment"})
@NullMarked
package dev.concord.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
