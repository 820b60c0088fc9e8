package dev.concord.intake;

import dev.concord.record.ArticleRecord.Meta;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an archive or a table says of an article beside its text. It counts for more than what cleaning finds. */
record Known(
        @Nullable String url,
        @Nullable LocalDate published,
        @Nullable String outlet,
        @Nullable String language) {

    static final Known NOTHING = new Known(null, null, null, null);

    static Known at(String url) {
        return new Known(url, null, null, null);
    }

    Meta over(Meta found) {
        return new Meta(
                found.headline(),
                found.dek(),
                outlet != null ? outlet : found.outlet(),
                found.place(),
                published != null ? published : found.published(),
                found.dateline(),
                language != null ? language : found.language(),
                url != null ? url : found.url(),
                found.source(),
                found.rawSha256(),
                found.cleaner(),
                found.duplicateOf());
    }
}
