package dev.concord.adjudication.ui;

import dev.concord.adjudication.LabelValue;
import dev.concord.adjudication.LabelValue.OfMention;
import dev.concord.adjudication.LabelValue.OfQuote;
import dev.concord.adjudication.LabelValue.OfSentiment;
import dev.concord.adjudication.LabelValue.OfTopics;
import dev.concord.corpus.Speaker;
import dev.concord.record.QuoteType;
import dev.concord.record.Surface;
import dev.concord.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A label in words, as a person reads it who does not see the text. */
final class SaidWords {

    /** One thing that a label says, such as Type: direct. */
    record Part(String name, String words) {}

    private final Scheme scheme;
    private final Map<String, String> speakers;

    SaidWords(Scheme scheme, List<Speaker> speakers) {
        this.scheme = scheme;
        this.speakers = speakers.stream().collect(Collectors.toMap(Speaker::slug, Speaker::name));
    }

    List<Part> of(LabelValue value) {
        return switch (value) {
            case OfMention mention ->
                List.of(new Part("Words", quoted(mention.surface())), new Part("Speaker", speaker(mention.speaker())));
            case OfSentiment sentiment ->
                List.of(new Part("Sentiment", grade(sentiment.sentiment().value())));
            case OfTopics topics -> List.of(new Part("Topics", topics(topics.topics())));
            case OfQuote quote -> of(quote);
        };
    }

    private List<Part> of(OfQuote quote) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "Words", quote.content().stream().map(SaidWords::quoted).collect(Collectors.joining(" … "))));
        parts.add(new Part("Type", type(quote.type())));
        var source = quote.source();
        parts.add(new Part(
                "Source", source == null ? "none" : quoted(source.surface()) + ", " + speaker(source.speaker())));
        parts.add(new Part("Cue", quote.cue() == null ? "none" : quoted(quote.cue())));
        if (quote.sentiment() != null) parts.add(new Part("Sentiment", grade(quote.sentiment())));
        if (!quote.topics().isEmpty()) parts.add(new Part("Topics", topics(quote.topics())));
        return parts;
    }

    private static String quoted(Surface surface) {
        return "“" + surface.text().replaceAll("\\s+", " ") + "”";
    }

    private String speaker(@Nullable String slug) {
        return slug == null ? "no speaker" : speakers.getOrDefault(slug, slug);
    }

    private String type(QuoteType type) {
        return scheme.quoteTypes().stream()
                .filter(one -> one.id().equals(type.wire()))
                .findFirst()
                .map(Scheme.QuoteType::name)
                .orElse(type.wire());
    }

    private String grade(@Nullable Integer value) {
        return scheme.grade(value).map(Scheme.Grade::name).orElse(String.valueOf(value));
    }

    private String topics(List<String> ids) {
        if (ids.isEmpty()) return "none";
        return scheme.topics().stream()
                .filter(topic -> ids.contains(topic.id()))
                .map(Scheme.Topic::name)
                .collect(Collectors.joining(", "));
    }
}
