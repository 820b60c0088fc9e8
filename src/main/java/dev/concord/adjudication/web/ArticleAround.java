package dev.concord.adjudication.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.corpus.Article;
import dev.concord.corpus.Speaker;
import dev.concord.record.ArticleRecord;
import dev.concord.text.CodePoints;
import dev.concord.text.TextSpan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an article's answer that a case and a meeting share, as a sheet gives them. */
final class ArticleAround {

    private ArticleAround() {}

    record Block(
            String kind,
            @Nullable Integer start,
            @Nullable Integer end,
            @JsonProperty("raw_start") int rawStart,
            @JsonProperty("raw_end") int rawEnd) {

        static Block of(ArticleRecord.Block block, CodePoints points) {
            TextSpan span = block.span();
            return new Block(
                    block.kind().wire(),
                    span == null ? null : points.fromUtf16(span.start()),
                    span == null ? null : points.fromUtf16(span.end()),
                    block.rawStart(),
                    block.rawEnd());
        }
    }

    record SpeakerAnswer(
            String id,
            String name,
            List<String> aliases,
            @Nullable String role,
            @Nullable String side,
            @Nullable String wikidata) {

        static SpeakerAnswer of(Speaker speaker, @Nullable LocalDate day) {
            return new SpeakerAnswer(
                    speaker.slug(),
                    speaker.name(),
                    speaker.aliases(),
                    speaker.roleOn(day).orElse(null),
                    speaker.side(),
                    speaker.wikidata());
        }
    }

    static List<Block> blocks(Article article) {
        return article.blocks().stream()
                .map(block -> Block.of(block, article.points()))
                .toList();
    }

    static List<SpeakerAnswer> speakers(Article article, List<Speaker> registry) {
        return registry.stream()
                .map(speaker -> SpeakerAnswer.of(speaker, article.meta().published()))
                .toList();
    }
}
