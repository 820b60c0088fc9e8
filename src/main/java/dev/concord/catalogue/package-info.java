/** Finds articles among a million: full text, facets and counts; tags, and what is done to many articles at once. */
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
            "assignment",
            "comment",
            "annotation",
            "annotation :: ui",
            "annotation :: web",
            "intake",
            "progress",
            "release",
            "duplicate"
        })
@NullMarked
package dev.concord.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
