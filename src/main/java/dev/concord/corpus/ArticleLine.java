package dev.concord.corpus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The columns of a list, without the text. */
record ArticleLine(
        Long id,
        String key,
        @Nullable String headline,
        @Nullable String outlet,
        @Nullable LocalDate published,
        int length) {

    ArticleSummary toSummary() {
        return new ArticleSummary(new ArticleId(id), key, headline, outlet, published, length);
    }
}
