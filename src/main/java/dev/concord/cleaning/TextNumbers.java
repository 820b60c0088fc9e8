package dev.concord.cleaning;

import dev.concord.text.TextSpan;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The places of texts in a source by their numbers, and how the numbers are written: as words, or as white space. */
final class TextNumbers {

    /** Ends a number that stands for words. */
    static final char WORDS = '\u007F';

    /** Ends one that stands for white space, which jsoup treats otherwise: its digits are white space, too. */
    static final char SPACE = '\r';

    private static final String SPACE_DIGITS = " \t\f";

    private static final int LONGEST = 18;

    private int[] places = new int[2_000];
    private int count;

    /** Gives the number of the next text. */
    int add(int from, int to) {
        if (2 * count == places.length) places = Arrays.copyOf(places, 2 * places.length);
        places[2 * count] = from;
        places[2 * count + 1] = to;
        return count++;
    }

    static int base(boolean space) {
        return space ? SPACE_DIGITS.length() : 10;
    }

    static char digit(int digit, boolean space) {
        return space ? SPACE_DIGITS.charAt(digit) : (char) ('0' + digit);
    }

    /** Where the text of that number, or of white space and words by theirs, stands; null for what is no number. */
    @Nullable
    TextSpan place(String numbers) {
        int space = numbers.indexOf(SPACE) + 1;
        int first = number(numbers, 0, space == 0 ? numbers.length() : space);
        int last = space == 0 || space == numbers.length() ? first : number(numbers, space, numbers.length());
        return first < 0 || last < first ? null : new TextSpan(places[2 * first], places[2 * last + 1]);
    }

    /** -1 for what is no number. */
    private int number(String text, int from, int to) {
        int last = to - 1;
        if (last <= from || last - from > LONGEST) return -1;
        boolean words = text.charAt(last) == WORDS;
        if (!words && text.charAt(last) != SPACE) return -1;
        int n = 0;
        for (int i = last - 1; i >= from; i--) {
            int digit = words ? text.charAt(i) - '0' : SPACE_DIGITS.indexOf(text.charAt(i));
            if (digit < 0 || digit > 9) return -1;
            n = n * base(!words) + digit;
        }
        return n < count ? n : -1;
    }
}
