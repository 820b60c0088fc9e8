package dev.concord.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Runs of words between quotation marks. The workspace looks for the same (frontend/workspace/model/quotations.ts), so that
 * what it calls missing is what the server calls missing.
 */
public final class Quotations {

    private static final Map<Character, String> CLOSERS =
            Map.of('"', "\"", '“', "”", '„', "“”", '«', "»", '「', "」", '『', "』", '＂', "＂");

    private static final String MARKS = "\"“”„«»「」『』＂";

    private Quotations() {}

    /** What stands between the marks of one paragraph, without them, the outer before the inner ones. */
    public static List<TextSpan> in(String text, TextSpan paragraph) {
        List<TextSpan> found = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int at = paragraph.start(); at < paragraph.end(); at++) {
            char mark = text.charAt(at);
            if (MARKS.indexOf(mark) < 0) continue;
            int opener = opener(text, open, mark);
            if (opener >= 0) {
                add(found, open.get(opener) + 1, at);
                open.subList(opener, open.size()).clear();
            } else if (CLOSERS.containsKey(mark)) {
                open.add(at);
            }
        }
        // a quotation that goes on in the next paragraph is closed only there
        if (!open.isEmpty()) add(found, open.getFirst() + 1, paragraph.end());
        found.sort(Comparator.comparingInt(TextSpan::start));
        return found;
    }

    private static int opener(String text, List<Integer> open, char mark) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (CLOSERS.getOrDefault(text.charAt(open.get(i)), "").indexOf(mark) >= 0) return i;
        }
        return -1;
    }

    private static void add(List<TextSpan> found, int start, int end) {
        if (end > start) found.add(new TextSpan(start, end));
    }
}
