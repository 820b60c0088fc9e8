/** Cases in which labellers differ, the decisions that settle them into gold, and what follows from decisions. */
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "text",
            "record",
            "account",
            "scheme",
            "corpus",
            "corpus :: web",
            "annotation",
            "assignment",
            "agreement"
        })
@NullMarked
package dev.concord.adjudication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
