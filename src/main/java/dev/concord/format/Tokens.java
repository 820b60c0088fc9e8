package dev.concord.format;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The tokens of a text, sentence by sentence. Words and sentences are found by the JDK's {@link BreakIterator}; a
 * sentence ends with its line. A sign of a script without spaces (Chinese, Japanese, Thai …) is a token of its own, for
 * the JDK knows no dictionary and would take a whole clause for a word; and where a label begins or ends, a token does.
 */
final class Tokens {

    private final String text;
    private final TreeSet<Integer> borders = new TreeSet<>();

    private Tokens(ArticleRecord record) {
        this.text = record.text();
        labels(record).forEach(label -> {
            borders.add(label.span().start());
            borders.add(label.span().end());
        });
    }

    private static Stream<Surface> labels(ArticleRecord record) {
        return Stream.of(
                        record.mentions().stream().map(ArticleRecord.Mention::surface),
                        record.quotes().stream().map(Quote::content).flatMap(List::stream),
                        record.quotes().stream().map(Quote::cue).flatMap(Stream::ofNullable))
                .flatMap(labels -> labels);
    }

    /** In UTF-16 units, without the spaces between them. */
    static List<List<TextSpan>> of(ArticleRecord record) {
        Tokens tokens = new Tokens(record);
        List<List<TextSpan>> sentences = new ArrayList<>();
        String text = record.text();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            tokens.line(start, end, sentences);
            start = end + 1;
        }
        return sentences;
    }

    private void line(int start, int end, List<List<TextSpan>> sentences) {
        String line = text.substring(start, end);
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(line);
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            List<TextSpan> sentence = sentence(start + from, start + to);
            if (!sentence.isEmpty()) sentences.add(sentence);
        }
    }

    private List<TextSpan> sentence(int start, int end) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text.substring(start, end));
        List<TextSpan> tokens = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            word(start + from, start + to, tokens);
        }
        return tokens;
    }

    /** Cuts a word where a label does, and where it is none. */
    private void word(int start, int end, List<TextSpan> tokens) {
        int from = start;
        for (int at = start; at < end; ) {
            int sign = text.codePointAt(at);
            int next = at + Character.charCount(sign);
            while (next < end && !borders.contains(next) && isMark(text.codePointAt(next))) {
                next += Character.charCount(text.codePointAt(next));
            }
            boolean space = Character.isWhitespace(sign) || Character.isSpaceChar(sign);
            if (at > from && (space || isAlone(sign) || borders.contains(at))) {
                tokens.add(new TextSpan(from, at));
                from = at;
            }
            if (space) from = next;
            else if (isAlone(sign)) {
                tokens.add(new TextSpan(from, next));
                from = next;
            }
            at = next;
        }
        if (from < end) tokens.add(new TextSpan(from, end));
    }

    private static boolean isMark(int sign) {
        return Character.getType(sign) == Character.NON_SPACING_MARK || sign == 0x200d || sign == 0xfe0f;
    }

    private static boolean isAlone(int sign) {
        if (Character.isIdeographic(sign)) return true;
        return switch (Character.UnicodeScript.of(sign)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
