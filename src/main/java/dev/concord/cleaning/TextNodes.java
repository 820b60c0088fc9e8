package dev.concord.cleaning;

import dev.concord.cleaning.Lines.Line;
import java.util.List;

/**
 * Scrapes that have every text node of a page on a line of its own: links and words in bold tear sentences apart, and
 * lines begin with the comma or full stop that followed them.
 */
final class TextNodes {

    /** No page that a person or a better scraper made has so many lines that begin with what ends something. */
    private static final int ENOUGH = 3;

    private static final String CLOSING = ",.;:!?)]’”»%…。、";
    private static final String OPENING = "([“«‘„";
    private static final int WORDS_OF_A_SENTENCE = 3;
    private static final int LEFT_OPEN = 5;
    private static final int LONGEST_LINK = 8;

    private TextNodes() {}

    static boolean areLines(List<Line> lines) {
        int found = 0;
        for (Line line : lines) {
            if (line.glued() && beginsWithClosing(line.text()) && ++found == ENOUGH) return true;
        }
        return false;
    }

    /**
     * Whether a line goes on with the sentence of the line before.
     *
     * @param joined the line before was itself found to go on with a sentence
     * @param next the line after; "" if there is none
     */
    static boolean goesOn(String before, boolean joined, String text, String next) {
        if (beginsWithClosing(text)) return true;
        if (OPENING.indexOf(before.charAt(before.length() - 1)) >= 0) return true;
        if (Characters.endsSentence(before)) return false;
        int words = Words.count(before);
        boolean sentence = joined || words >= WORDS_OF_A_SENTENCE;
        if (beginsSmall(text) && (sentence || Words.count(text) >= WORDS_OF_A_SENTENCE)) return true;
        if (sentence && (before.endsWith(",") || endsInSmallWord(before))) return true;
        return isLinkWithin(before, words, text, next);
    }

    /** A few words between a line that is left open and one that begins in the middle of a sentence. */
    private static boolean isLinkWithin(String before, int words, String text, String next) {
        boolean open = Character.isLetterOrDigit(before.charAt(before.length() - 1));
        boolean follows = !next.isEmpty() && (beginsSmall(next) || beginsWithClosing(next));
        return open && words >= LEFT_OPEN && Words.count(text) <= LONGEST_LINK && follows;
    }

    private static boolean beginsSmall(String text) {
        return Character.isLowerCase(text.charAt(0));
    }

    /** No space stands between two such lines. */
    static boolean areOneWord(String before, String text) {
        return beginsWithClosing(text) || OPENING.indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static boolean beginsWithClosing(String text) {
        boolean closing = CLOSING.indexOf(text.charAt(0)) >= 0;
        return closing && (text.length() == 1 || !Character.isLetterOrDigit(text.charAt(1)));
    }

    /** Nothing ends in "the" or "of": what they belong to comes next. */
    private static boolean endsInSmallWord(String text) {
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return Character.isLowerCase(last.charAt(0)) && Languages.isCommonWord(last);
    }
}
