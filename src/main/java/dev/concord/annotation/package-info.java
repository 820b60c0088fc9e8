/** Sheets and operations: the only writer of labels. */
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "text",
            "record",
            "cleaning",
            "account",
            "scheme",
            "corpus",
            "corpus :: web",
            "assignment"
        })
@NullMarked
package dev.concord.annotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
