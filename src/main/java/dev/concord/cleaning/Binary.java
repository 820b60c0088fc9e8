package dev.concord.cleaning;

/** Tells what is no text: it holds NULs, or more control characters than a slip explains. */
final class Binary {

    private Binary() {}

    /** Whether any byte could be a control character; most pages have none, and need no closer look. */
    static boolean mayBe(byte[] raw) {
        // a difference below zero, and with it the sum of all signs, says yes; without a branch it is done many bytes
        // at once
        int found = 0;
        for (byte b : raw) {
            int c = b & 0xFF;
            found |= (c - '\t') | (('\r' - c) & (c - ' '));
        }
        return found < 0;
    }

    /** @throws CleaningFault if the text is none */
    static void refuse(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) throw new CleaningFault("The file is binary: it holds a NUL character.", lineAt(text, nul));
        int controls = 0;
        int first = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' || !Characters.isControl(c)) continue;
            if (first < 0) first = i;
            controls++;
        }
        if (controls > 2 + text.length() / 200) {
            throw new CleaningFault(
                    "The file is binary: it holds %d control characters.".formatted(controls), lineAt(text, first));
        }
    }

    static int lineAt(CharSequence text, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) line++;
        }
        return line;
    }
}
