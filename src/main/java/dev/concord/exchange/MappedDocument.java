package dev.concord.exchange;

import dev.concord.exchange.LabelMapping.Meaning;
import dev.concord.format.Standoff;
import dev.concord.format.Standoff.Span;
import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.record.Surface;
import dev.concord.scheme.Scheme;
import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One document of another tool as labels of a scheme. What a link means follows from its ends: a quote and a mention, its
 * source; a quote and a cue, its cue; two quotes, one quote in pieces. What has no place is told with its reason.
 */
final class MappedDocument {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Standoff document;
    private final LabelMapping mapping;
    private final SchemeWords words;
    private final SpeakerNames names;
    private final Consumer<String> lost;
    private final Map<String, Span> spans = new LinkedHashMap<>();
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, List<String>> continued = new HashMap<>();
    private final Map<String, String> heads = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, Surface> cues = new HashMap<>();
    private final Set<String> linkedCues = new HashSet<>();
    private final Map<String, Mention> mentions = new HashMap<>();
    private @Nullable Sentiment sentiment;
    private final Set<String> topics = new LinkedHashSet<>();

    /** @param lost told of each thing that has no place, with the reason */
    MappedDocument(Standoff document, LabelMapping mapping, Scheme scheme, SpeakerNames names, Consumer<String> lost) {
        this.document = document;
        this.mapping = mapping;
        this.words = new SchemeWords(scheme);
        this.names = names;
        this.lost = lost;
    }

    /** The labels on the article as it is; who they are of is said by the caller. */
    ArticleRecord over(ArticleRecord article, @Nullable String labeller) {
        document.lost().forEach(lost);
        document.spans().forEach(this::meaning);
        document.links().forEach(this::link);
        document.values().forEach(this::articleValues);
        spans.values().stream()
                .filter(span -> meanings.get(span.id()) == Meaning.MENTION)
                .forEach(span -> mentions.put(span.id(), mention(span)));
        List<Quote> quotes = new ArrayList<>();
        for (Span span : spans.values()) {
            Meaning meaning = meanings.get(span.id());
            if (meaning != null && meaning.isQuote() && !heads.containsKey(span.id())) quotes.add(quote(span));
            else if (meaning == Meaning.ARTICLE) span.values().forEach(this::articleValues);
            else if (meaning == Meaning.CUE && !linkedCues.contains(span.id())) {
                lost.accept("cue: it belongs to no quote");
            }
        }
        List<Mention> ordered = mentions.values().stream()
                .sorted(Comparator.comparing((Mention one) -> one.surface().span())
                        .thenComparing(Mention::id))
                .toList();
        quotes.sort(Comparator.comparing((Quote one) -> one.content().getFirst().span())
                .thenComparing(Quote::id));
        return new ArticleRecord(
                article.id(),
                labeller,
                null,
                article.text(),
                article.meta(),
                article.blocks(),
                ordered,
                names.of(ordered),
                quotes,
                sentiment,
                List.copyOf(topics),
                ArticleRecord.Provenance.NONE);
    }

    private void meaning(Span span) {
        Meaning meaning = mapping.ofSpan(span.type());
        if (meaning == Meaning.NOTHING) {
            lost.accept("%s: no counterpart was chosen".formatted(span.type()));
            return;
        }
        spans.put(span.id(), span);
        meanings.put(span.id(), meaning);
        String id = id(span, meaning);
        ids.put(span.id(), id);
        taken.add(id);
    }

    /** Its own where that can be one here. */
    private String id(Span span, Meaning meaning) {
        if (ID.matcher(span.id()).matches() && !taken.contains(span.id())) return span.id();
        String letter = meaning == Meaning.MENTION ? "m" : "q";
        int number = 1;
        while (taken.contains(letter + number)) number++;
        return letter + number;
    }

    private void link(Standoff.Link link) {
        Meaning from = meanings.get(link.from());
        Meaning to = meanings.get(link.to());
        if (from == null || to == null) lost.accept("%s: one of its ends has no counterpart".formatted(link.type()));
        else if (from.isQuote() && to.isQuote()) join(link.from(), link.to());
        else if (from.isQuote()) link(link.type(), link.from(), link.to(), to);
        else if (to.isQuote()) link(link.type(), link.to(), link.from(), from);
        else lost.accept("%s: it links no quote".formatted(link.type()));
    }

    private void join(String head, String more) {
        String whole = heads.getOrDefault(head, head);
        if (whole.equals(more) || heads.containsKey(more)) return;
        heads.put(more, whole);
        continued.computeIfAbsent(whole, made -> new ArrayList<>()).add(more);
    }

    private void link(String type, String quote, String other, Meaning meaning) {
        if (meaning == Meaning.MENTION) {
            if (sources.putIfAbsent(quote, other) != null) lost.accept("%s: a quote has one source".formatted(type));
        } else if (meaning == Meaning.CUE) {
            Surface cue = surface(hull(spanOf(other)));
            if (cues.putIfAbsent(quote, cue) != null) lost.accept("%s: a quote has one cue".formatted(type));
            linkedCues.add(other);
        } else {
            lost.accept("%s: it links a quote to neither a mention nor a cue".formatted(type));
        }
    }

    private Span spanOf(String id) {
        return Objects.requireNonNull(spans.get(id));
    }

    private static TextSpan hull(Span span) {
        return new TextSpan(
                span.parts().getFirst().start(), span.parts().getLast().end());
    }

    private Surface surface(TextSpan span) {
        return Surface.of(document.text(), span);
    }

    private Mention mention(Span span) {
        String speaker = null;
        for (var value : span.values().entrySet()) {
            if (mapping.ofValue(value.getKey()) == Meaning.SPEAKER) {
                speaker = names.speaker(value.getValue().getFirst());
            } else {
                lost.accept("%s of a mention: no counterpart".formatted(value.getKey()));
            }
        }
        return new Mention(String.valueOf(ids.get(span.id())), surface(hull(span)), speaker);
    }

    private Quote quote(Span span) {
        List<TextSpan> parts = new ArrayList<>(span.parts());
        continued
                .getOrDefault(span.id(), List.of())
                .forEach(more -> parts.addAll(spanOf(more).parts()));
        QuoteValues values = new QuoteValues();
        span.values().forEach((name, all) -> all.forEach(value -> values.take(name, value)));
        String from = sources.get(span.id());
        Mention source = from == null ? null : mentions.get(from);
        return new Quote(
                String.valueOf(ids.get(span.id())),
                values.type == null ? type(Objects.requireNonNull(meanings.get(span.id())), parts) : values.type,
                merged(parts).stream().map(this::surface).toList(),
                cues.get(span.id()),
                source == null ? null : source.id(),
                source == null ? null : source.speaker(),
                values.sentiment,
                List.copyOf(values.topics),
                values.notes.isEmpty() ? null : String.join("\n", values.notes));
    }

    private QuoteType type(Meaning meaning, List<TextSpan> parts) {
        return switch (meaning) {
            case DIRECT -> QuoteType.DIRECT;
            case INDIRECT -> QuoteType.INDIRECT;
            case MIXED -> QuoteType.MIXED;
            default -> isQuoted(parts.getFirst()) ? QuoteType.DIRECT : QuoteType.INDIRECT;
        };
    }

    private boolean isQuoted(TextSpan span) {
        String opening = "\"“„«「『‘'";
        return opening.indexOf(document.text().charAt(span.start())) >= 0
                || span.start() > 0 && opening.indexOf(document.text().charAt(span.start() - 1)) >= 0;
    }

    /** In order; pieces that overlap are one, and so are those that only a line break parts, for some tools end spans there. */
    private List<TextSpan> merged(List<TextSpan> parts) {
        List<TextSpan> merged = new ArrayList<>();
        for (TextSpan part : parts.stream().sorted().toList()) {
            TextSpan last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && (part.start() <= last.end() || isBreak(last.end(), part.start()))) {
                merged.set(merged.size() - 1, new TextSpan(last.start(), Math.max(last.end(), part.end())));
            } else {
                merged.add(part);
            }
        }
        return merged;
    }

    private boolean isBreak(int from, int to) {
        for (int at = from; at < to; at++) {
            if (document.text().charAt(at) != '\n') return false;
        }
        return true;
    }

    private final class QuoteValues {

        @Nullable
        QuoteType type;

        @Nullable
        Integer sentiment;

        final Set<String> topics = new LinkedHashSet<>();
        final List<String> notes = new ArrayList<>();

        void take(String name, String value) {
            switch (mapping.ofValue(name)) {
                case TYPE -> type(value);
                case SENTIMENT -> sentiment(value);
                case TOPIC -> topics.addAll(words.topics(name, value, lost));
                case NOTE -> notes.add(value);
                case SPEAKER -> {
                    // the source mention names the speaker
                }
                default -> {
                    if (!ids.containsKey(value))
                        lost.accept("%s of a quote: no counterpart was chosen".formatted(name));
                }
            }
        }

        private void type(String value) {
            for (QuoteType one : QuoteType.values()) {
                if (one.wire().equals(value.toLowerCase(Locale.ROOT))) type = one;
            }
            if (type == null) lost.accept("type “%s”: quotes are direct, indirect or mixed".formatted(value));
        }

        private void sentiment(String value) {
            Optional<Scheme.Grade> grade = words.grade(value);
            if (grade.isEmpty()) lost.accept(offScale(value));
            else sentiment = grade.get().value();
        }
    }

    private void articleValues(String name, List<String> all) {
        for (String value : all) {
            switch (mapping.ofValue(name)) {
                case SENTIMENT ->
                    words.grade(value)
                            .ifPresentOrElse(
                                    grade -> sentiment = new Sentiment(grade.value(), grade.label()),
                                    () -> lost.accept(offScale(value)));
                case TOPIC -> topics.addAll(words.topics(name, value, lost));
                default -> {
                    if (!CARRIED.contains(name)) lost.accept("%s: no counterpart was chosen".formatted(name));
                }
            }
        }
    }

    /** What our own files say of the article itself, which is here already. */
    static final Set<String> CARRIED = Set.of("identifier", "labeller", "split", "outlet", "published", "guideline");

    private static String offScale(String value) {
        return "sentiment “%s”: it is not on the scale".formatted(value);
    }
}
