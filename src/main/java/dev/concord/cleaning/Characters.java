package dev.concord.cleaning;

/** Which characters are space, line end or nothing at all to a reader. */
final class Characters {

    private static final String TERMINAL = ".!?…。！？‼⁇⁈⁉｡؟۔।";
    private static final String CLOSING = "\"'”’»›)]}」』）】》〉*";

    private Characters() {}

    /** White space, including no-break, thin and ideographic spaces. */
    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00A0' || c == '\u0085' || isWideSpace(c);
    }

    private static boolean isWideSpace(char c) {
        return c == '\u1680'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000';
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) if (Character.isDigit(text.charAt(i))) return true;
        return false;
    }

    /** With one plain space for every run of white space. */
    static String spacedOnce(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean again = space;
            space = isSpace(c);
            if (!space) spaced.append(c);
            else if (!again) spaced.append(' ');
        }
        return spaced.toString();
    }

    static boolean endsLine(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Soft hyphens, zero-width spaces and joiners of words, byte order marks, marks of direction, control characters. */
    static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || isDirection(c) || isControl(c);
    }

    /** A mark that turns the direction of writing and is seen by nobody. */
    static boolean isDirection(char c) {
        return c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** A control character that is not white space. */
    static boolean isControl(char c) {
        return (c < ' ' && !isSpace(c)) || (c >= '\u007F' && c < '\u00A0' && c != '\u0085');
    }

    /** Whether the text ends as a sentence does, closing quotation marks and brackets aside. */
    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && (CLOSING.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ' ')) end--;
        return end > 0 && TERMINAL.indexOf(text.charAt(end - 1)) >= 0;
    }
}
