package dev.concord.agreement;

import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a text, which token-wise agreement counts: runs of letters and digits with their marks, and each sign of
 * scripts that write no spaces. Punctuation is no word, so that a full stop inside or outside a quote changes nothing.
 */
public final class Words {

    private final int[] starts;
    private final int[] ends;

    private Words(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    public static Words of(String text) {
        int[] starts = new int[16 + text.length() / 4];
        int[] ends = new int[starts.length];
        int n = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isPart(c)) {
                boolean alone = standsAlone(c);
                if (!inside || alone) {
                    if (n == starts.length) {
                        starts = Arrays.copyOf(starts, n * 2);
                        ends = Arrays.copyOf(ends, n * 2);
                    }
                    starts[n++] = i;
                }
                ends[n - 1] = next;
                inside = !alone;
            } else {
                inside = false;
            }
            i = next;
        }
        return new Words(Arrays.copyOf(starts, n), Arrays.copyOf(ends, n));
    }

    private static boolean isPart(int c) {
        if (c < 128) return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean standsAlone(int c) {
        if (c < 0x0E00) return false;
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    public int count() {
        return starts.length;
    }

    /** The words that share a character with any of these, as stretches of word numbers. */
    Extent covered(List<Extent> labels) {
        List<TextSpan> found = new ArrayList<>();
        for (Extent label : labels) {
            for (int part = 0; part < label.parts(); part++) {
                int from = firstAfter(ends, label.start(part) + 1);
                int to = firstAfter(starts, label.end(part));
                if (from < to) found.add(new TextSpan(from, to));
            }
        }
        return Extent.of(found);
    }

    /** The first place with that value or more. */
    private static int firstAfter(int[] sorted, int value) {
        int found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 1;
    }
}
