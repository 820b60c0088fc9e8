package dev.concord.cleaning;

import dev.concord.cleaning.Lines.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines to pieces. Most scrapes have a paragraph on a line; some were broken at a fixed width, and there a line that
 * was full goes on in the next.
 */
final class Unwrapping {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 110;
    private static final int LONG_LINE = 30;

    private final List<Line> lines;
    private final int width;
    private final boolean nodes;

    private Unwrapping(List<Line> lines) {
        this.lines = lines;
        this.width = wrapWidth(lines);
        this.nodes = TextNodes.areLines(lines);
    }

    static List<Piece> pieces(List<Line> lines) {
        return new Unwrapping(lines).pieces();
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        MappedText.Builder paragraph = new MappedText.Builder();
        boolean glued = false;
        boolean joined = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean goesOn = i > 0 && goesOn(i, joined);
            joined = goesOn;
            if (goesOn) {
                boolean oneWord = nodes && TextNodes.areOneWord(lines.get(i - 1).text(), line.text());
                if (!oneWord) paragraph.put(' ', lines.get(i - 1).end(), 1);
            } else {
                if (!paragraph.isEmpty()) pieces.add(new Piece(paragraph.build(), glued));
                paragraph = new MappedText.Builder();
                glued = line.glued();
            }
            paragraph.add(line.mapped());
        }
        if (!paragraph.isEmpty()) pieces.add(new Piece(paragraph.build(), glued));
        return pieces;
    }

    /** Whether the line was broken off the one before only because that was full. */
    private boolean goesOn(int i, boolean joined) {
        Line line = lines.get(i);
        Line before = lines.get(i - 1);
        if (!line.glued()) return false;
        if (Dateline.standsAlone(before.text())) return true;
        if (isBrokenSentence(before.text(), line.text())) return true;
        if (nodes && TextNodes.goesOn(before.text(), joined, line.text(), below(i))) return true;
        if (width == 0) return false;
        boolean indented = line.indent() > before.indent() + 1;
        return !indented && isFull(before, line);
    }

    private String below(int i) {
        return i + 1 < lines.size() && lines.get(i + 1).glued()
                ? lines.get(i + 1).text()
                : "";
    }

    /** A long line that ends nowhere, and one that begins in the middle of a sentence. */
    private static boolean isBrokenSentence(String before, String text) {
        char last = before.charAt(before.length() - 1);
        boolean open = Character.isLetterOrDigit(last) || (last == ',' && !Lists.isItem(before));
        return open
                && before.length() >= LONG_LINE
                && Words.count(before) >= 6
                && Character.isLowerCase(text.charAt(0));
    }

    private boolean isFull(Line before, Line line) {
        int space = line.text().indexOf(' ');
        int nextWord = space < 0 ? line.text().length() : space;
        return before.indent() + before.text().length() + 1 + nextWord > width;
    }

    /** The width the text was broken at, or 0 if its lines are paragraphs. */
    private static int wrapWidth(List<Line> lines) {
        int longest = 0;
        for (Line line : lines)
            longest = Math.max(longest, line.indent() + line.text().length());
        if (longest < NARROWEST || longest > WIDEST) return 0;
        int broken = 0;
        int kept = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).glued() || lines.get(i - 1).text().length() < longest / 2) continue;
            boolean ended = Characters.endsSentence(lines.get(i - 1).text());
            if (ended) kept++;
            else broken++;
        }
        return broken >= 4 && broken > kept ? longest : 0;
    }
}
