package dev.concord.cleaning;

import dev.concord.text.TextSpan;
import java.util.Arrays;

/**
 * Where each character of a text stands in the source it was cleaned from. Kept as runs: within a run both sides
 * advance together, so a page that needed no mending costs a few numbers per paragraph.
 */
public final class RawMap {

    /** First text position of each run, ascending. */
    private final int[] textStarts;

    private final int[] rawStarts;

    /** Units of source per unit of text: 1 in a plain run, more for an entity, 0 for what cleaning inserted. */
    private final int[] widths;

    private final int length;

    private RawMap(int[] textStarts, int[] rawStarts, int[] widths, int length) {
        this.textStarts = textStarts;
        this.rawStarts = rawStarts;
        this.widths = widths;
        this.length = length;
    }

    /** A map that was kept as {@link #runs}, of a text of that length. */
    static RawMap of(int[] runs, int length) {
        int count = runs.length / 3;
        int[] texts = new int[count];
        int[] raws = new int[count];
        int[] widths = new int[count];
        for (int i = 0; i < count; i++) {
            texts[i] = runs[3 * i];
            raws[i] = runs[3 * i + 1];
            widths[i] = runs[3 * i + 2];
        }
        return new RawMap(texts, raws, widths, length);
    }

    /** Number of text characters mapped. */
    public int length() {
        return length;
    }

    /**
     * The map as numbers that can be kept: for each run its first text position, its first source position and the units
     * of source per unit of text.
     */
    public int[] runs() {
        int[] runs = new int[3 * textStarts.length];
        for (int i = 0; i < textStarts.length; i++) {
            runs[3 * i] = textStarts[i];
            runs[3 * i + 1] = rawStarts[i];
            runs[3 * i + 2] = widths[i];
        }
        return runs;
    }

    /** Where in the source a text character starts. */
    public int start(int position) {
        int run = run(position);
        return widths[run] == 1 ? rawStarts[run] + position - textStarts[run] : rawStarts[run];
    }

    /** Where in the source a text character ends. Equals its start for a line break that cleaning inserted. */
    public int end(int position) {
        int run = run(position);
        return start(position) + widths[run];
    }

    /** Where in the source a stretch of text comes from; for an empty one the place before its first character. */
    public TextSpan span(TextSpan text) {
        if (text.end() > length) {
            throw new IndexOutOfBoundsException(
                    "%s reaches beyond the text, which has %d units.".formatted(text, length));
        }
        if (text.length() == 0) {
            int at = text.start() < length ? start(text.start()) : length == 0 ? 0 : end(length - 1);
            return new TextSpan(at, at);
        }
        int from = start(text.start());
        return new TextSpan(from, Math.max(from, end(text.end() - 1)));
    }

    private int run(int position) {
        if (position < 0 || position >= length) {
            throw new IndexOutOfBoundsException(
                    "Position %d is outside the text, which has %d units.".formatted(position, length));
        }
        int found = Arrays.binarySearch(textStarts, position);
        return found >= 0 ? found : -found - 2;
    }

    /** Adds character after character. */
    static final class Builder {
        private int[] runs = new int[12];
        private int n;
        private int length;
        private int lastRaw;
        private int lastWidth = -1;

        Builder add(int raw, int width) {
            boolean goesOn = width == 1 && lastWidth == 1 && raw == lastRaw + 1;
            if (!goesOn) {
                if (n + 3 > runs.length) runs = Arrays.copyOf(runs, runs.length * 2);
                runs[n++] = length;
                runs[n++] = raw;
                runs[n++] = width;
            }
            lastRaw = raw;
            lastWidth = width;
            length++;
            return this;
        }

        /** Adds characters that stand in the source as they do in the text. */
        Builder addRun(int raw, int size) {
            add(raw, 1);
            length += size - 1;
            lastRaw += size - 1;
            return this;
        }

        /** Adds all of another map, which costs its runs, not its characters. */
        Builder add(RawMap other) {
            for (int run = 0; run < other.textStarts.length; run++) {
                int end = run + 1 < other.textStarts.length ? other.textStarts[run + 1] : other.length;
                int size = end - other.textStarts[run];
                add(other.rawStarts[run], other.widths[run]);
                length += size - 1;
                if (other.widths[run] == 1) lastRaw += size - 1;
            }
            return this;
        }

        RawMap build() {
            return RawMap.of(Arrays.copyOf(runs, n), length);
        }
    }
}
