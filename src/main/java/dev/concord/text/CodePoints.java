package dev.concord.text;

import java.util.Arrays;

/**
 * Counts one text both ways: UTF-16 units, as Java and the browser do, and Unicode code points, as Python does. Both
 * ways cost O(log s), where s is the number of characters outside the basic plane; most news has none.
 */
public final class CodePoints {

    private static final int[] NONE = {};

    /** UTF-16 positions of the high surrogates of the text, ascending. */
    private final int[] surrogates;

    private final int utf16Length;
    private final int half;

    private CodePoints(int[] surrogates, int utf16Length, int half) {
        this.surrogates = surrogates;
        this.utf16Length = utf16Length;
        this.half = half;
    }

    public static CodePoints of(CharSequence text) {
        int[] found = NONE;
        int n = 0;
        int half = -1;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (!Character.isSurrogate(at)) continue;
            if (i + 1 < text.length() && Character.isSurrogatePair(at, text.charAt(i + 1))) {
                if (n == found.length) found = Arrays.copyOf(found, Math.max(4, n * 2));
                found[n++] = i++;
            } else if (half < 0) {
                half = i;
            }
        }
        return new CodePoints(n == found.length ? found : Arrays.copyOf(found, n), text.length(), half);
    }

    /** The UTF-16 position of the first surrogate that has no partner, which UTF-8 cannot write; -1 where all have one. */
    public int half() {
        return half;
    }

    /** Number of code points in the text; an unpaired surrogate counts as one, as it does in Java. */
    public int length() {
        return utf16Length - surrogates.length;
    }

    /**
     * The UTF-16 position of a code point position.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= position <= length()}
     */
    public int toUtf16(int position) {
        if (position < 0 || position > length()) {
            throw new IndexOutOfBoundsException(
                    "Offset %d is outside the text, which has %d code points.".formatted(position, length()));
        }
        int low = 0;
        int high = surrogates.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // the code point position of that pair is its UTF-16 position less the pairs before it
            if (surrogates[middle] - middle < position) low = middle + 1;
            else high = middle;
        }
        return position + low;
    }

    /**
     * The code point position of a UTF-16 position. A position inside a pair counts as the one after it.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= position <=} the text's length in UTF-16 units
     */
    public int fromUtf16(int position) {
        if (position < 0 || position > utf16Length) {
            throw new IndexOutOfBoundsException(
                    "Offset %d is outside the text, which has %d UTF-16 units.".formatted(position, utf16Length));
        }
        int found = Arrays.binarySearch(surrogates, position);
        int pairsBefore = found >= 0 ? found : -found - 1;
        boolean inside = pairsBefore > 0 && surrogates[pairsBefore - 1] + 1 == position;
        return position - pairsBefore + (inside ? 1 : 0);
    }

    /**
     * A span given in code points, in UTF-16 units.
     *
     * @throws IndexOutOfBoundsException if it reaches outside the text
     * @throws IllegalArgumentException if it ends before it starts
     */
    public TextSpan span(int start, int end) {
        return new TextSpan(toUtf16(start), toUtf16(end));
    }
}
