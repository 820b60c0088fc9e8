/** The sub-commands of `./concord`. Those that need no database start no Spring. */
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "text",
            "record",
            "format",
            "cleaning",
            "agreement",
            "account",
            "scheme",
            "corpus",
            "intake",
            "exchange",
            "release"
        })
@NullMarked
package dev.concord.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
