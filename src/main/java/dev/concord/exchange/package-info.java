/** Labels in: records of this tool and files of others, checked as a whole before anything is written. */
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "text",
            "record",
            "cleaning",
            "format",
            "account",
            "scheme",
            "corpus",
            "intake",
            "intake :: ui",
            "assignment",
            "annotation",
            "suggestion"
        })
@NullMarked
package dev.concord.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
