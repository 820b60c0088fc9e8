/** Releases: the labels of a project as an immutable, numbered folder that an ML team can trust. */
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "text",
            "record",
            "format",
            "account",
            "scheme",
            "corpus",
            "assignment",
            "annotation",
            "agreement",
            "duplicate"
        })
@NullMarked
package dev.concord.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
