package dev.concord.corpus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an article.
 *
 * @param length of the text, in UTF-16 units
 */
public record ArticleSummary(
        ArticleId id,
        String key,
        @Nullable String headline,
        @Nullable String outlet,
        @Nullable LocalDate published,
        int length) {

    /** The headline, or the key of an article that has none. */
    public String title() {
        return headline == null ? "Article " + key : headline;
    }
}
