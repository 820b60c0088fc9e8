package dev.concord.cleaning;

import dev.concord.text.TextSpan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The way from one text of a source to another text of the same source, character by character. White space, which cleaning
 * puts in and takes out, tells nothing.
 */
public final class TextMove {

    private static final int GONE = -1;

    private final String before;
    private final String after;

    /** Where each character of the older text stands in the newer one. */
    private final int[] to;

    private TextMove(String before, String after, int[] to) {
        this.before = before;
        this.after = after;
        this.to = to;
    }

    /** @param runsBefore the older text's way back to the source, see {@link RawMap#runs} */
    public static TextMove of(String before, int[] runsBefore, String after, int[] runsAfter) {
        Map<Long, Integer> places = new HashMap<>();
        each(after, runsAfter, places::put);
        int[] to = new int[before.length()];
        Arrays.fill(to, GONE);
        each(before, runsBefore, (source, at) -> to[at] = places.getOrDefault(source, GONE));
        return new TextMove(before, after, to);
    }

    private interface Seen {
        void at(long source, int place);
    }

    /** Tells of each character which character of the source it is; of several made of one, which of them. */
    private static void each(String text, int[] runs, Seen seen) {
        RawMap map = RawMap.of(runs, text.length());
        int last = -1;
        int nth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isSpace(text, i)) continue;
            int raw = map.start(i);
            nth = raw == last ? nth + 1 : 0;
            last = raw;
            seen.at((long) raw << 8 | Math.min(nth, 255), i);
        }
    }

    private static boolean isSpace(String text, int at) {
        return Character.isWhitespace(text.charAt(at));
    }

    public String before() {
        return before;
    }

    public String after() {
        return after;
    }

    /**
     * Where a stretch of the older text stands in the newer one: its first and last characters are still there, in this
     * order, and what is between them is at least half the same.
     */
    public Optional<TextSpan> span(TextSpan old) {
        int first = old.start();
        int last = old.end() - 1;
        while (first <= last && isSpace(before, first)) first++;
        while (last >= first && isSpace(before, last)) last--;
        if (first > last || to[first] == GONE || to[last] < to[first]) return Optional.empty();
        TextSpan span = new TextSpan(to[first], to[last] + 1);
        int same = 0;
        int had = 0;
        for (int i = first; i <= last; i++) {
            if (isSpace(before, i)) continue;
            had++;
            if (to[i] >= span.start() && to[i] < span.end()) same++;
        }
        int has = 0;
        for (int i = span.start(); i < span.end(); i++) if (!isSpace(after, i)) has++;
        return same * 2 >= had && same * 2 >= has ? Optional.of(span) : Optional.empty();
    }

    /** The character of the newer text where a stretch that is gone would have begun, or the last one before. */
    public TextSpan near(TextSpan old) {
        int at = nearest(Math.min(old.start(), to.length));
        boolean pair = at + 1 < after.length() && Character.isSurrogatePair(after.charAt(at), after.charAt(at + 1));
        return new TextSpan(at, Math.min(after.length(), at + (pair ? 2 : 1)));
    }

    private int nearest(int from) {
        for (int i = from; i < to.length; i++) if (isWhole(to[i])) return to[i];
        for (int i = from - 1; i >= 0; i--) if (isWhole(to[i])) return to[i];
        return 0;
    }

    private boolean isWhole(int place) {
        return place != GONE && !Character.isLowSurrogate(after.charAt(place));
    }
}
