package dev.concord.catalogue.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.catalogue.ArticleDetails.Details;
import dev.concord.corpus.web.BlockAnswer;
import dev.concord.record.ArticleRecord.Meta;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is known of one article, as REST gives it; offsets of blocks in code points. */
record DetailsAnswer(
        String id,
        @JsonProperty("set_aside") boolean setAside,
        Set<String> tags,
        MetaAnswer meta,
        String text,
        List<BlockAnswer> blocks,
        List<WorkAnswer> work) {

    record MetaAnswer(
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

        static MetaAnswer of(Meta meta) {
            return new MetaAnswer(
                    meta.headline(),
                    meta.dek(),
                    meta.outlet(),
                    meta.place(),
                    meta.published(),
                    // as records write it: month and day
                    meta.dateline() == null ? null : meta.dateline().toString().substring(2),
                    meta.language(),
                    meta.url(),
                    meta.source(),
                    meta.rawSha256(),
                    meta.cleaner(),
                    meta.duplicateOf());
        }
    }

    record WorkAnswer(String labeller, @Nullable Long assignment, String state) {}

    static DetailsAnswer of(Details found) {
        var article = found.article();
        return new DetailsAnswer(
                article.key(),
                found.aside(),
                found.tags(),
                MetaAnswer.of(article.meta()),
                article.text(),
                BlockAnswer.of(article),
                found.work().stream()
                        .map(one -> new WorkAnswer(
                                one.labeller(),
                                one.assignment() == null
                                        ? null
                                        : one.assignment().value(),
                                one.words()))
                        .toList());
    }
}
