package dev.concord.cleaning;

/** Letters that printing put into one character, and the letters they are. */
final class Ligatures {

    private static final char FIRST = '\uFB00';
    private static final String[] LETTERS = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private Ligatures() {}

    static boolean is(char c) {
        return c >= FIRST && c < FIRST + LETTERS.length;
    }

    static String letters(char ligature) {
        return LETTERS[ligature - FIRST];
    }
}
