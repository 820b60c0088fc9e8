package dev.concord.cleaning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the source says about the article. Whatever it does not say is null; nothing is guessed.
 *
 * @param place the dateline's place as written, such as {@code MANILA}
 * @param published the day of publication, only where the source states it with its year
 * @param dateline month and day as stated without a year, {@code MM-dd}
 * @param language ISO 639-1
 */
public record ArticleMeta(
        @Nullable String headline,
        @Nullable String dek,
        @Nullable String outlet,
        @Nullable String place,
        @Nullable LocalDate published,
        @Nullable String dateline,
        @Nullable String language,
        @Nullable String url) {}
