package dev.concord.cleaning;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * What the source says about the article. Whatever it does not say is null; nothing is guessed.
 *
 * @param place the dateline's place as written, such as {@code MANILA}
 * @param published the day of publication, only where the source states it with its year
 * @param dateline month and day as the dateline states them
 * @param language ISO 639-1
 */
public record ArticleMeta(
        @Nullable String headline,
        @Nullable String dek,
        @Nullable String outlet,
        @Nullable String place,
        @Nullable LocalDate published,
        @Nullable MonthDay dateline,
        @Nullable String language,
        @Nullable String url) {}
