/** What models propose: never labels by themselves, but what annotators accept or refuse, and how often they do. */
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "text",
            "record",
            "account",
            "corpus",
            "assignment",
            "annotation",
            "annotation :: web"
        })
@NullMarked
package dev.concord.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
