package dev.concord.adjudication;

import dev.concord.adjudication.LabelValue.OfMention;
import dev.concord.adjudication.LabelValue.OfQuote;
import dev.concord.adjudication.LabelValue.OfSentiment;
import dev.concord.adjudication.LabelValue.OfTopics;
import dev.concord.agreement.Extent;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.Surface;
import dev.concord.scheme.Scheme;
import dev.concord.shell.Refusal.Kind;
import dev.concord.text.TextSpan;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes labels for gold of what somebody chose.
 *
 * @param members what each labeller says
 * @param text of the article
 */
record Choosing(CaseLayer layer, SortedMap<String, @Nullable Member> members, String text, Scheme scheme) {

    private static final int MOST = 20;

    /** @throws CaseRefused naming the field that does not fit */
    List<LabelValue> labels(Choice choice) {
        return switch (choice.action()) {
            case ACCEPT -> accept(choice.from());
            case BOTH -> both(choice.from());
            case MERGE -> choice.values().isEmpty() ? List.of(union(chosen(choice.from()))) : given(choice);
            case ANEW -> given(choice);
            case NOTHING -> nothing();
            case GROUP, HAND -> List.of();
        };
    }

    private List<LabelValue> given(Choice choice) {
        List<LabelValue> values = choice.values();
        if (values.isEmpty()) throw wrong("value: give the label that shall stand in gold.");
        if (values.size() > (layer.whole() ? 1 : MOST)) {
            throw wrong("value: at most %d labels, not %d.".formatted(layer.whole() ? 1 : MOST, values.size()));
        }
        for (LabelValue value : values) {
            if (!layer.type.isInstance(value))
                throw wrong("value: is no label of the layer %s.".formatted(layer.wire()));
        }
        return values;
    }

    private List<LabelValue> accept(List<String> from) {
        if (from.size() != 1) throw wrong("from: accept takes exactly one labeller.");
        return Stream.ofNullable(label(from.getFirst())).toList();
    }

    private @Nullable LabelValue label(String labeller) {
        if (!members.containsKey(labeller)) {
            throw wrong("from: “%s” has no finished sheet of this article.".formatted(labeller));
        }
        return Member.value(members.get(labeller));
    }

    private List<LabelValue> chosen(List<String> from) {
        if (from.size() < 2) throw wrong("from: choose at least two labellers.");
        List<LabelValue> chosen =
                from.stream().map(this::label).filter(Objects::nonNull).toList();
        if (chosen.isEmpty()) throw wrong("from: none of them has a label here.");
        return chosen;
    }

    private List<LabelValue> both(List<String> from) {
        List<LabelValue> chosen = chosen(from);
        if (layer == CaseLayer.TOPICS) return List.of(union(chosen));
        if (layer == CaseLayer.SENTIMENT)
            throw wrong("action: an article has one sentiment; accept one, or decide anew.");
        return chosen.stream().distinct().toList();
    }

    private List<LabelValue> nothing() {
        return switch (layer) {
            case MENTIONS, QUOTES -> List.of();
            case TOPICS -> List.of(new OfTopics(List.of()));
            case SENTIMENT ->
                scheme.grade(null).map(grade -> new OfSentiment(new Sentiment(null, grade.label()))).stream()
                        .map(LabelValue.class::cast)
                        .toList();
        };
    }

    /** All that any of them covers, and the rest as the first one has it. */
    private LabelValue union(List<LabelValue> chosen) {
        return switch (chosen.getFirst()) {
            case OfTopics first ->
                new OfTopics(chosen.stream()
                        .flatMap(value -> ((OfTopics) value).topics().stream())
                        .distinct()
                        .toList());
            case OfMention first -> {
                TextSpan span = span(chosen);
                yield new OfMention(Surface.of(text, span), first.speaker());
            }
            case OfQuote first ->
                new OfQuote(
                        first.type(),
                        pieces(chosen),
                        first.cue(),
                        first.source(),
                        first.sentiment(),
                        first.topics(),
                        first.note());
            case OfSentiment first -> throw wrong("action: sentiments do not merge; accept one, or decide anew.");
        };
    }

    private static TextSpan span(List<LabelValue> chosen) {
        return new TextSpan(
                chosen.stream()
                        .mapToInt(value -> Differences.extent(value).start())
                        .min()
                        .orElseThrow(),
                chosen.stream()
                        .mapToInt(value -> Differences.extent(value).end())
                        .max()
                        .orElseThrow());
    }

    private List<Surface> pieces(List<LabelValue> chosen) {
        Extent all = Differences.extent(chosen.stream()
                .flatMap(value -> ((OfQuote) value).content().stream())
                .toList());
        return IntStream.range(0, all.parts())
                .mapToObj(part -> Surface.of(text, new TextSpan(all.start(part), all.end(part))))
                .toList();
    }

    private static CaseRefused wrong(String sentence) {
        return new CaseRefused(Kind.INVALID, sentence);
    }
}
