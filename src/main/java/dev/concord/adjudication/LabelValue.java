package dev.concord.adjudication;

import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.record.Surface;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a label says, apart from whose it is and what it is called there. Offsets are UTF-16 units. */
public sealed interface LabelValue {

    record OfMention(Surface surface, @Nullable String speaker) implements LabelValue {}

    /**
     * A quote that holds what it needs of its source, so that it can stand on another sheet.
     *
     * @param content in reading order
     */
    record OfQuote(
            QuoteType type,
            List<Surface> content,
            @Nullable Surface cue,
            @Nullable Source source,
            @Nullable Integer sentiment,
            List<String> topics,
            @Nullable String note)
            implements LabelValue {

        public OfQuote {
            content = List.copyOf(content);
            topics = List.copyOf(topics);
        }
    }

    /**
     * The mention that says who speaks.
     *
     * @param key of that mention on the gold sheet, where somebody has linked them by hand; else it is found by its place
     */
    record Source(
            Surface surface,
            @Nullable String speaker,
            @Nullable String key) {}

    record OfSentiment(Sentiment sentiment) implements LabelValue {}

    record OfTopics(List<String> topics) implements LabelValue {

        public OfTopics {
            topics = List.copyOf(topics);
        }
    }
}
