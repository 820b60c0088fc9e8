/** How a project's work is dealt out: plans, calibration before production, hidden gold and hidden repeats. */
@ApplicationModule(
        allowedDependencies = {"shell", "record", "account", "scheme", "corpus", "assignment", "annotation", "agreement"
        })
@NullMarked
package dev.concord.workload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
