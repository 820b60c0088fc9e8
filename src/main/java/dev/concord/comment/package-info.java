/** Comments in threads on a sheet's labels or its article, and whom they wait for. */
@ApplicationModule(allowedDependencies = {"shell", "text", "account", "corpus", "assignment", "annotation"})
@NullMarked
package dev.concord.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
