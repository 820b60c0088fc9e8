package dev.concord.corpus.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.corpus.Article;
import dev.concord.record.ArticleRecord;
import dev.concord.text.CodePoints;
import dev.concord.text.TextSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of an article as REST gives it, in code points; start and end are null where it is not in the text. */
public record BlockAnswer(
        String kind,
        @Nullable Integer start,
        @Nullable Integer end,
        @JsonProperty("raw_start") int rawStart,
        @JsonProperty("raw_end") int rawEnd) {

    public static List<BlockAnswer> of(Article article) {
        return article.blocks().stream()
                .map(block -> of(block, article.points()))
                .toList();
    }

    private static BlockAnswer of(ArticleRecord.Block block, CodePoints points) {
        TextSpan span = block.span();
        return new BlockAnswer(
                block.kind().wire(),
                span == null ? null : points.fromUtf16(span.start()),
                span == null ? null : points.fromUtf16(span.end()),
                block.rawStart(),
                block.rawEnd());
    }
}
