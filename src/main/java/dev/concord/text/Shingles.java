package dev.concord.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * What a text is made of, small enough to keep of a hundred thousand articles: a MinHash (Broder 1997) of its runs of
 * three words. A sign of a script without spaces is a word.
 */
public final class Shingles {

    public static final int SIZE = 64;

    /** Texts with so large a share of their runs in common tell the same in nearly the same words. */
    public static final double NEAR_DUPLICATE = .5;

    private static final int RUN = 3;
    private static final int BAND = 3;
    private static final int[] FACTORS = new int[SIZE];
    private static final int[] SUMMANDS = new int[SIZE];

    static {
        var numbers = new SplittableRandom(7);
        for (int i = 0; i < SIZE; i++) {
            FACTORS[i] = numbers.nextInt() | 1;
            SUMMANDS[i] = numbers.nextInt();
        }
    }

    private Shingles() {}

    /** The MinHash of a text: {@link #SIZE} numbers, of which two like texts share many. */
    public static int[] minHash(String text) {
        int[] least = new int[SIZE];
        Arrays.fill(least, Integer.MAX_VALUE);
        int[] last = new int[RUN];
        int[] seen = {0};
        words(text, 1, word -> {
            last[0] = last[1];
            last[1] = last[2];
            last[2] = word;
            if (++seen[0] >= RUN) take(least, mixed((last[0] * 31 + last[1]) * 31 + last[2]));
        });
        // a text of one or two words is one run
        if (seen[0] > 0 && seen[0] < RUN) take(least, mixed((last[1] * 31 + last[2]) * 31 + seen[0]));
        return least;
    }

    private static void take(int[] least, int shingle) {
        for (int i = 0; i < SIZE; i++) {
            int hash = mixed(shingle * FACTORS[i] + SUMMANDS[i]);
            if (hash < least[i]) least[i] = hash;
        }
    }

    /** Share of the runs that two texts have in common of those that either has, as far as the hashes tell. */
    public static double likeness(int[] one, int[] other) {
        int same = 0;
        for (int i = 0; i < SIZE; i++) {
            if (one[i] == other[i]) same++;
        }
        return (double) same / SIZE;
    }

    /**
     * The bands of a MinHash, to look for like ones by: of two texts that are near-duplicates, some band is the same for
     * 19 in 20 where they have half of their runs in common, and for practically all where they have more. None of a text
     * without words.
     */
    public static long[] bands(int[] hashes) {
        if (hashes[0] == Integer.MAX_VALUE) return new long[0];
        long[] bands = new long[SIZE / BAND];
        for (int i = 0; i < bands.length; i++) {
            int at = i * BAND;
            long upper = mixed((hashes[at] * 31 + hashes[at + 1]) * 31 + hashes[at + 2] + i);
            long lower = mixed((hashes[at + 2] * 31 + hashes[at + 1]) * 31 + hashes[at] - i);
            bands[i] = upper << 32 | (lower & 0xffffffffL);
        }
        return bands;
    }

    /**
     * The words of a text as numbers, without regard to case.
     *
     * @param shortest letters that a word of an alphabet needs to count
     */
    public static void words(String text, int shortest, IntConsumer words) {
        String lower = text.toLowerCase(Locale.ROOT);
        int hash = 0;
        int letters = 0;
        for (int i = 0; i <= lower.length(); ) {
            int sign = i < lower.length() ? lower.codePointAt(i) : ' ';
            boolean alone = Character.isIdeographic(sign) || isSyllable(sign);
            if (!alone && Character.isLetterOrDigit(sign)) {
                hash = hash * 31 + sign;
                letters++;
            } else {
                if (letters >= shortest) words.accept(mixed(hash));
                if (alone) words.accept(mixed(sign));
                hash = 0;
                letters = 0;
            }
            i += Character.charCount(sign);
        }
    }

    private static boolean isSyllable(int sign) {
        return switch (Character.UnicodeScript.of(sign)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** The last step of MurmurHash3: lets every bit count. */
    private static int mixed(int number) {
        int hash = number;
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }
}
