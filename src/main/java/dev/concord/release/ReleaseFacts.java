package dev.concord.release;

import dev.concord.corpus.Project;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.RecordSchema;
import dev.concord.scheme.Guideline;
import dev.concord.scheme.Scheme;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a release says about itself, besides its lines.
 *
 * @param guideline the newest version, if there is one
 * @param software version of the software that wrote it
 * @param before the release that it is compared with; null for the first
 */
record ReleaseFacts(
        Project project,
        int number,
        Instant created,
        Recipe recipe,
        Scheme scheme,
        @Nullable Guideline guideline,
        String software,
        @Nullable Earlier before) {

    /** A release that was published before, and where it lies. */
    record Earlier(int number, Path folder) {}

    ReleaseLabels labels() {
        return recipe.labels();
    }

    /** What a line may say. */
    RecordSchema schema() {
        return new RecordSchema(
                scheme.topics().stream().map(Scheme.Topic::id).toList(),
                scheme.sentiment().stream()
                        .map(grade -> new Sentiment(grade.value(), grade.label()))
                        .toList(),
                scheme.parties().stream().map(Scheme.Party::id).toList());
    }
}
