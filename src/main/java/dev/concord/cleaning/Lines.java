package dev.concord.cleaning;

import java.util.ArrayList;
import java.util.List;

/** Cuts plain text into its lines, normalised, each knowing how it was laid out. */
final class Lines {

    private Lines() {}

    /**
     * @param glued no blank line stands before it
     * @param indent columns of white space before its first character
     * @param end where in the source its line ends
     */
    record Line(MappedText mapped, boolean glued, int indent, int end) {
        String text() {
            return mapped.text();
        }
    }

    static List<Line> of(String raw) {
        List<Line> lines = new ArrayList<>();
        boolean glued = false;
        for (int start = 0; start < raw.length(); ) {
            int end = start;
            while (end < raw.length() && !Characters.endsLine(raw.charAt(end))) end++;
            MappedText mapped = new MappedText.Builder().add(raw, start, end).build();
            boolean blank = mapped.text().isEmpty();
            if (!blank) lines.add(new Line(mapped, glued, mapped.raw().start() - start, end));
            glued = !blank;
            start = afterLineEnd(raw, end);
        }
        return lines;
    }

    private static int afterLineEnd(String raw, int end) {
        boolean crLf = end + 1 < raw.length() && raw.charAt(end) == '\r' && raw.charAt(end + 1) == '\n';
        return crLf ? end + 2 : end + 1;
    }
}
