package dev.concord.annotation.web;

import dev.concord.annotation.Labels;
import dev.concord.record.ArticleRecord;
import dev.concord.record.Surface;
import dev.concord.text.CodePoints;
import dev.concord.text.TextSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels as REST gives them, in code points. */
public record LabelsAnswer(
        List<MentionAnswer> mentions,
        List<QuoteAnswer> quotes,
        ArticleRecord.@Nullable Sentiment sentiment,
        @Nullable List<String> topics,
        @Nullable String note) {

    /** As the record has it. */
    public record SpanAnswer(int start, int end, String text) {

        public static SpanAnswer of(Surface surface, CodePoints points) {
            TextSpan span = surface.span();
            return new SpanAnswer(points.fromUtf16(span.start()), points.fromUtf16(span.end()), surface.text());
        }
    }

    /** As the record has it. */
    public record MentionAnswer(
            String id,
            int start,
            int end,
            String text,
            @Nullable String speaker) {

        public static MentionAnswer of(ArticleRecord.Mention mention, CodePoints points) {
            SpanAnswer span = SpanAnswer.of(mention.surface(), points);
            return new MentionAnswer(mention.id(), span.start(), span.end(), span.text(), mention.speaker());
        }
    }

    /** As the record has it. */
    public record QuoteAnswer(
            String id,
            String type,
            List<SpanAnswer> content,
            @Nullable SpanAnswer cue,
            @Nullable String source,
            @Nullable String speaker,
            @Nullable Integer sentiment,
            List<String> topics,
            @Nullable String note) {

        public static QuoteAnswer of(ArticleRecord.Quote quote, CodePoints points) {
            Surface cue = quote.cue();
            return new QuoteAnswer(
                    quote.id(),
                    quote.type().wire(),
                    quote.content().stream()
                            .map(piece -> SpanAnswer.of(piece, points))
                            .toList(),
                    cue == null ? null : SpanAnswer.of(cue, points),
                    quote.source(),
                    quote.speaker(),
                    quote.sentiment(),
                    quote.topics(),
                    quote.note());
        }
    }

    /** From UTF-16 units. */
    public static LabelsAnswer of(Labels labels, CodePoints points) {
        return new LabelsAnswer(
                labels.mentions().stream()
                        .map(mention -> MentionAnswer.of(mention, points))
                        .toList(),
                labels.quotes().stream()
                        .map(quote -> QuoteAnswer.of(quote, points))
                        .toList(),
                labels.sentiment(),
                labels.topics(),
                labels.note());
    }
}
