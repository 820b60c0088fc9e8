package dev.concord.adjudication.web;

import dev.concord.adjudication.LabelValue;
import dev.concord.adjudication.LabelValue.OfMention;
import dev.concord.adjudication.LabelValue.OfQuote;
import dev.concord.adjudication.LabelValue.OfSentiment;
import dev.concord.adjudication.LabelValue.OfTopics;
import dev.concord.record.Surface;
import dev.concord.text.CodePoints;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels as REST gives them, in code points. */
final class Values {

    private Values() {}

    record Span(int start, int end, String text) {

        static Span of(Surface surface, CodePoints points) {
            return new Span(
                    points.fromUtf16(surface.span().start()),
                    points.fromUtf16(surface.span().end()),
                    surface.text());
        }

        static @Nullable Span orNull(@Nullable Surface surface, CodePoints points) {
            return surface == null ? null : of(surface, points);
        }
    }

    record MentionAnswer(
            int start, int end, String text, @Nullable String speaker) {

        static MentionAnswer of(Surface surface, @Nullable String speaker, CodePoints points) {
            Span span = Span.of(surface, points);
            return new MentionAnswer(span.start(), span.end(), span.text(), speaker);
        }
    }

    record QuoteAnswer(
            String type,
            List<Span> content,
            @Nullable Span cue,
            @Nullable MentionAnswer source,
            @Nullable String speaker,
            @Nullable Integer sentiment,
            List<String> topics,
            @Nullable String note) {

        static QuoteAnswer of(OfQuote quote, CodePoints points) {
            LabelValue.Source source = quote.source();
            return new QuoteAnswer(
                    quote.type().wire(),
                    quote.content().stream()
                            .map(piece -> Span.of(piece, points))
                            .toList(),
                    Span.orNull(quote.cue(), points),
                    source == null ? null : MentionAnswer.of(source.surface(), source.speaker(), points),
                    source == null ? null : source.speaker(),
                    quote.sentiment(),
                    quote.topics(),
                    quote.note());
        }
    }

    /** In the shape of its layer; null stays null. */
    static @Nullable Object of(@Nullable LabelValue value, CodePoints points) {
        return switch (value) {
            case null -> null;
            case OfMention mention -> MentionAnswer.of(mention.surface(), mention.speaker(), points);
            case OfQuote quote -> QuoteAnswer.of(quote, points);
            case OfSentiment sentiment -> sentiment.sentiment();
            case OfTopics topics -> topics.topics();
        };
    }

    static @Nullable List<@Nullable Object> of(@Nullable List<LabelValue> values, CodePoints points) {
        return values == null
                ? null
                : values.stream()
                        .<@Nullable Object>map(value -> of(value, points))
                        .toList();
    }
}
