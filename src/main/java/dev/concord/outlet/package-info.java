/** Rules for the articles of an outlet: tried on all of them, looked at, applied, and taken back. */
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "text",
            "record",
            "cleaning",
            "account",
            "corpus",
            "assignment",
            "intake",
            "annotation",
            "annotation :: ui",
            "annotation :: web",
            "duplicate :: ui"
        })
@NullMarked
package dev.concord.outlet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
