package dev.concord.release.web;

import dev.concord.release.Release;
import dev.concord.release.ReleaseFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release as REST tells it.
 *
 * @param folder relative to the server's exports folder where it lies in it
 * @param files null in lists
 */
record ReleaseAnswer(
        long id,
        String project,
        int number,
        String labels,
        Instant created,
        String folder,
        long articles,
        long records,
        long bytes,
        String manifestSha256,
        @Nullable List<ReleaseFile> files) {

    static ReleaseAnswer of(Release release, String project, @Nullable List<ReleaseFile> files) {
        return new ReleaseAnswer(
                release.id().value(),
                project,
                release.number(),
                release.labels().word(),
                release.created(),
                release.folder(),
                release.articles(),
                release.records(),
                release.bytes(),
                release.manifestSha256(),
                files);
    }
}
