package dev.concord.format;

import dev.concord.format.Standoff.Link;
import dev.concord.format.Standoff.Span;
import dev.concord.text.CodePoints;
import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts one document together. Tools count code points or UTF-16 units, not all say which, and some have changed: where spans
 * repeat their words, the words decide.
 */
final class StandoffBuilder {

    private final String document;
    private final String text;
    private final Map<String, Raw> spans = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> lost = new ArrayList<>();

    @Nullable
    String article;

    @Nullable
    String labeller;

    private record Piece(int start, int end, @Nullable String words) {}

    private record Raw(String type, List<Piece> pieces, Map<String, List<String>> values) {}

    StandoffBuilder(String document, String text) {
        this.document = document;
        this.text = text;
    }

    /** @param words that the file says stand there; null where it does not */
    void span(String id, String type, int start, int end, @Nullable String words) {
        spans.computeIfAbsent(id, made -> new Raw(type, new ArrayList<>(), new LinkedHashMap<>()))
                .pieces
                .add(new Piece(start, end, words));
    }

    boolean has(String id) {
        return spans.containsKey(id);
    }

    void link(String type, String from, String to) {
        links.add(new Link(type, from, to));
    }

    void value(String name, String value) {
        values.computeIfAbsent(name, made -> new ArrayList<>()).add(value);
    }

    /** A value of a span; lost where there is no such span. */
    void value(String span, String name, String value) {
        Raw raw = spans.get(span);
        if (raw == null) lose("a value “%s” of a span that is not there".formatted(name));
        else raw.values.computeIfAbsent(name, made -> new ArrayList<>()).add(value);
    }

    void lose(String what) {
        lost.add(what);
    }

    Standoff build() {
        boolean points = counts(true) >= counts(false);
        CodePoints counted = CodePoints.of(text);
        List<Span> built = new ArrayList<>();
        spans.forEach((id, raw) -> {
            List<TextSpan> parts = new ArrayList<>();
            for (Piece piece : raw.pieces) {
                TextSpan part = place(piece, points ? counted : null);
                if (part != null) parts.add(part);
            }
            if (!parts.isEmpty())
                built.add(new Span(id, raw.type, parts.stream().sorted().toList(), raw.values));
        });
        List<Link> whole = links.stream()
                .filter(link -> has(link.from()) && has(link.to()))
                .toList();
        for (int i = whole.size(); i < links.size(); i++) lose("a link to a span that is not there");
        return new Standoff(document, article, labeller, text, built, whole, values, List.copyOf(lost));
    }

    /** How many of the spans' words stand where they should, counted in one way or the other. */
    private int counts(boolean points) {
        CodePoints counted = CodePoints.of(text);
        int right = 0;
        for (Raw raw : spans.values()) {
            for (Piece piece : raw.pieces) {
                TextSpan span = within(piece, points ? counted : null);
                if (span != null && piece.words != null && same(span.in(text), piece.words)) right++;
            }
        }
        return right;
    }

    private @Nullable TextSpan place(Piece piece, @Nullable CodePoints counted) {
        TextSpan span = within(piece, counted);
        if (span == null) {
            lose("a span from %d to %d, outside the text".formatted(piece.start, piece.end));
            return null;
        }
        if (piece.words != null && !same(span.in(text), piece.words)) {
            lose("a span whose words are not those of the text there");
            return null;
        }
        return trimmed(span);
    }

    private @Nullable TextSpan within(Piece piece, @Nullable CodePoints counted) {
        if (piece.start < 0 || piece.end <= piece.start) return null;
        if (counted == null && piece.end > text.length()) return null;
        try {
            return counted == null ? new TextSpan(piece.start, piece.end) : counted.span(piece.start, piece.end);
        } catch (IndexOutOfBoundsException outside) {
            return null;
        }
    }

    private static boolean same(String there, String said) {
        return there.equals(said)
                || there.strip().replaceAll("\\s+", " ").equals(said.strip().replaceAll("\\s+", " "));
    }

    /** Other tools let a span begin or end with a blank. */
    private @Nullable TextSpan trimmed(TextSpan span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) start++;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
        if (start < end) return new TextSpan(start, end);
        lose("a span of blanks");
        return null;
    }
}
