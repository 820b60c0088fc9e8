package dev.concord.cleaning;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the source says about the article. Whatever it does not say is null; nothing is guessed.
 *
 * @param place the dateline's place as written, such as {@code MANILA}
 * @param published the day of publication, only where the source states it with its year
 * @param publishedSource what states that day
 * @param dateline month and day as the dateline states them
 * @param language ISO 639-1
 * @param authors who signed it, as written; none where nobody did
 */
public record ArticleMeta(
        @Nullable String headline,
        @Nullable String dek,
        @Nullable String outlet,
        @Nullable String place,
        @Nullable LocalDate published,
        @Nullable DaySource publishedSource,
        @Nullable MonthDay dateline,
        @Nullable String language,
        @Nullable String url,
        List<String> authors) {

    public ArticleMeta {
        authors = List.copyOf(authors);
    }

    ArticleMeta titled(@Nullable String headline, @Nullable String dek) {
        return new ArticleMeta(
                headline, dek, outlet, place, published, publishedSource, dateline, language, url, authors);
    }
}
