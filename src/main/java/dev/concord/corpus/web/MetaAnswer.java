package dev.concord.corpus.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.record.ArticleRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of an article, as the record has it. */
public record MetaAnswer(
        @Nullable String headline,
        @Nullable String dek,
        @Nullable String outlet,
        @Nullable String place,
        @Nullable LocalDate published,
        @Nullable String dateline,
        @Nullable String language,
        @Nullable String url,
        @Nullable String source,
        @JsonProperty("raw_sha256") String rawSha256,
        @Nullable String cleaner,
        @JsonProperty("duplicate_of") @Nullable String duplicateOf) {

    /** With the month and day of the dateline as records write them. */
    public static MetaAnswer of(ArticleRecord.Meta meta) {
        return new MetaAnswer(
                meta.headline(),
                meta.dek(),
                meta.outlet(),
                meta.place(),
                meta.published(),
                // MonthDay writes itself as --08-07
                meta.dateline() == null ? null : meta.dateline().toString().substring(2),
                meta.language(),
                meta.url(),
                meta.source(),
                meta.rawSha256(),
                meta.cleaner(),
                meta.duplicateOf());
    }
}
