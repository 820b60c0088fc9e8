package dev.concord.annotation;

import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All labels of a sheet, in UTF-16 units and reading order.
 *
 * @param quotes with the speaker that the source mention names
 * @param sentiment null while nobody has set it
 * @param topics null while nobody has set them, empty where none fits
 */
public record Labels(
        List<Mention> mentions,
        List<Quote> quotes,
        @Nullable Sentiment sentiment,
        @Nullable List<String> topics,
        @Nullable String note) {

    /** Whether nothing is labelled. */
    public boolean isEmpty() {
        return mentions.isEmpty() && quotes.isEmpty() && sentiment == null && topics == null && note == null;
    }
}
