package dev.concord.release;

import dev.concord.corpus.Project;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.RecordSchema;
import dev.concord.scheme.Guideline;
import dev.concord.scheme.Scheme;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a release says about itself, besides its lines.
 *
 * @param guideline the newest version, if there is one
 * @param software version of the software that wrote it
 */
record ReleaseFacts(
        Project project,
        int number,
        Instant created,
        ReleaseLabels labels,
        Scheme scheme,
        @Nullable Guideline guideline,
        String software) {

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
