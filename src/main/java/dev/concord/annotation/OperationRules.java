package dev.concord.annotation;

import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.Surface;
import dev.concord.scheme.Scheme;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a label must be to stand on a sheet. Spans may overlap and nest; the pieces of one quote may not.
 *
 * @param text of the article
 * @param speakers whether the project's registry has that speaker
 * @param mentions whether the sheet has that mention
 */
record OperationRules(String text, Scheme scheme, Predicate<String> speakers, Predicate<String> mentions) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int MOST_PIECES = 50;
    private static final int LONGEST_NOTE = 10_000;

    /** Why the change cannot be, as a sentence that begins with the field; empty if it can. */
    Optional<String> objection(Change change) {
        return Optional.ofNullable(
                switch (change) {
                    case Change.PutMention put -> mention(put.mention());
                    case Change.PutQuote put -> quote(put.quote());
                    case Change.PutSentiment put -> sentiment(put.sentiment());
                    case Change.PutTopics put -> topics(put.topics());
                    case Change.PutNote put -> note(put.note());
                    case Change.Remove remove -> null;
                });
    }

    private @Nullable String mention(Mention mention) {
        String wrong = first(id(mention.id()), surface("value", mention.surface()));
        if (wrong != null) return wrong;
        String speaker = mention.speaker();
        return speaker == null || speakers.test(speaker)
                ? null
                : "value.speaker: the registry has no speaker \"%s\".".formatted(speaker);
    }

    private @Nullable String quote(Quote quote) {
        String source = quote.source();
        return first(
                id(quote.id()),
                pieces(quote.content()),
                quote.cue() == null ? null : surface("value.cue", quote.cue()),
                source == null || mentions.test(source)
                        ? null
                        : "value.source: \"%s\" is no mention of this sheet.".formatted(source),
                quote.sentiment() == null || scheme.grade(quote.sentiment()).isPresent()
                        ? null
                        : "value.sentiment: %d is not on the scale of this project.".formatted(quote.sentiment()),
                topics(quote.topics()),
                quote.note() == null ? null : note(quote.note()));
    }

    private @Nullable String pieces(List<Surface> content) {
        if (content.isEmpty() || content.size() > MOST_PIECES) {
            return "value.content: a quote has 1 to %d pieces, not %d.".formatted(MOST_PIECES, content.size());
        }
        for (int i = 0; i < content.size(); i++) {
            String field = "value.content[" + i + "]";
            String wrong = surface(field, content.get(i));
            if (wrong != null) return wrong;
            if (i > 0 && content.get(i - 1).span().overlaps(content.get(i).span())) {
                return field + ": overlaps another piece of the same quote.";
            }
        }
        return null;
    }

    private @Nullable String surface(String field, Surface surface) {
        int start = surface.span().start();
        int end = surface.span().end();
        if (end > text.length()) return "%s: reaches beyond the text.".formatted(field);
        if (start == end) return "%s: is empty; a span covers at least one character.".formatted(field);
        if (splitsPair(start) || splitsPair(end)) return "%s: cuts a character in two.".formatted(field);
        return surface.span().in(text).equals(surface.text())
                ? null
                : "%s.text: says \"%s\", but the article has \"%s\" there."
                        .formatted(
                                field,
                                brief(surface.text()),
                                brief(surface.span().in(text)));
    }

    private boolean splitsPair(int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private @Nullable String sentiment(Sentiment sentiment) {
        Optional<Scheme.Grade> grade = scheme.grade(sentiment.value());
        if (grade.isEmpty()) {
            return "value.value: %d is not on the scale of this project.".formatted(sentiment.value());
        }
        String label = grade.get().label();
        return label.equals(sentiment.label())
                ? null
                : "value.label: %s is called \"%s\", not \"%s\"."
                        .formatted(sentiment.value(), label, brief(sentiment.label()));
    }

    private @Nullable String topics(List<String> topics) {
        Set<String> seen = new HashSet<>();
        for (String topic : topics) {
            if (!scheme.hasTopic(topic)) {
                return "topics: \"%s\" is no topic of this project.".formatted(brief(topic));
            }
            if (!seen.add(topic)) return "topics: \"%s\" stands there twice.".formatted(topic);
        }
        return null;
    }

    private static @Nullable String note(String note) {
        return note.length() <= LONGEST_NOTE
                ? null
                : "note: has %d characters; %d are the most.".formatted(note.length(), LONGEST_NOTE);
    }

    private static @Nullable String id(String id) {
        return ID.matcher(id).matches()
                ? null
                : "value.id: \"%s\" is no id; use 1 to 64 of A-Z, a-z, 0-9, _ and -.".formatted(brief(id));
    }

    private static String brief(String words) {
        return words.length() <= 60 ? words : words.substring(0, 60) + "…";
    }

    private static @Nullable String first(@Nullable String... objections) {
        for (String objection : objections) {
            if (objection != null) return objection;
        }
        return null;
    }
}
