package dev.concord.cleaning;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Counts and compares words, also where a script does not part them by spaces. */
final class Words {

    /** Words of two texts are held to be the same when they start alike; endings differ ("Japan", "Japanese"). */
    private static final int STEM = 5;

    /** What stands between words: neither letters nor digits. */
    static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** Number of words; in scripts without spaces two characters are taken for one. */
    static int count(String text) {
        int words = 0;
        int ideographs = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                if (!inWord) words++;
                inWord = true;
            } else if (c == ' ') {
                inWord = false;
            } else if (isUnspaced(c)) {
                ideographs++;
                inWord = false;
            } else if (Character.isLetterOrDigit(c)) {
                if (!inWord) words++;
                inWord = true;
            } else if (c != '\'' && c != '’' && c != '-') {
                inWord = false;
            }
        }
        return words + (ideographs + 1) / 2;
    }

    /** Whether any of them stands in a text: a look for what an expression cannot do without costs far less than that. */
    static boolean holdsAny(String text, String... signs) {
        for (String sign : signs) if (text.contains(sign)) return true;
        return false;
    }

    /** Ideographs and kana. */
    static boolean isUnspaced(char c) {
        return (c >= '\u3040' && c <= '\u30FF') || (c >= '\u3400' && c <= '\u9FFF') || (c >= '\uF900' && c <= '\uFAFF');
    }

    /** The beginnings of the words that carry meaning: long ones, names, numbers, and pairs of ideographs. */
    static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(c) && !isUnspaced(c);
            if (letter && start < 0) start = i;
            if (!letter && start >= 0) {
                addStem(stems, lower, text, start, i);
                start = -1;
            }
            if (isUnspaced(c) && i + 1 < lower.length() && isUnspaced(lower.charAt(i + 1))) {
                stems.add(lower.substring(i, i + 2));
            }
        }
        return stems;
    }

    private static void addStem(Set<String> stems, String lower, String text, int start, int end) {
        boolean name =
                end - start >= 2 && lower.length() == text.length() && Character.isUpperCase(text.charAt(start + 1));
        if (end - start >= 4 || name) stems.add(lower.substring(start, Math.min(end, start + STEM)));
    }

    /** Which part of the first set is in the second, 0 to 1. */
    static double overlap(Set<String> of, Set<String> in) {
        if (of.isEmpty()) return 0;
        return of.stream().filter(in::contains).count() / (double) of.size();
    }
}
