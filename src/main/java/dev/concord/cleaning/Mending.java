package dev.concord.cleaning;

import java.util.EnumMap;
import java.util.Map;

/** Counts what was done to the characters of a cleaned text, by laying it beside its source. */
final class Mending {

    private final String text;
    private final String raw;
    private final int[] counts = new int[Mended.values().length];

    private Mending(String text, String raw) {
        this.text = text;
        this.raw = raw;
    }

    static Map<Mended, Integer> count(String text, String raw, RawMap map) {
        Mending mending = new Mending(text, raw);
        mending.look(map.runs());
        return mending.found();
    }

    /** @param runs first text position, first source position and width of each, as {@link RawMap#runs()} gives them */
    private void look(int[] runs) {
        int gap = -1;
        for (int run = 0; run < runs.length; run += 3) {
            int end = run + 3 < runs.length ? runs[run + 3] : text.length();
            int from = runs[run + 1];
            int width = runs[run + 2];
            if (width == 0) continue;
            if (gap >= 0 && from > gap) lookAtGap(gap, from);
            // a ligature's second letter leads back to the same place, and is counted with the first
            int again = from < gap ? 1 : 0;
            lookAtRun(runs[run] + again, end, from + again);
            gap = width == 1 ? from + end - runs[run] : from + width;
        }
    }

    private void lookAtRun(int start, int end, int from) {
        if (text.regionMatches(start, raw, from, end - start)) return;
        for (int i = start; i < end; i++) {
            char first = raw.charAt(from + i - start);
            char clean = text.charAt(i);
            if (clean == first && clean != '<') continue;
            if (clean == ' ') lookAtSpace(first);
            else if (clean != first) lookAtLetter(first);
        }
    }

    private void lookAtSpace(char first) {
        if (Characters.endsLine(first)) add(Mended.LINE_END);
        else if (first != ' ' && first != '\t' && first != '<') add(Mended.SPACE);
    }

    private void lookAtLetter(char first) {
        if (Ligatures.is(first)) add(Mended.LIGATURE);
        else if (first != '&') add(Mended.MISREAD);
    }

    /** What stood between two characters that are neighbours now; markup is not looked at. */
    private void lookAtGap(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = raw.charAt(i);
            if (c == '<' || c == '\n') return;
            if (Characters.isDirection(c)) add(Mended.DIRECTION);
            else if (Characters.isInvisible(c)) add(Mended.INVISIBLE);
        }
    }

    private void add(Mended what) {
        counts[what.ordinal()]++;
    }

    private Map<Mended, Integer> found() {
        Map<Mended, Integer> found = new EnumMap<>(Mended.class);
        for (Mended what : Mended.values()) if (counts[what.ordinal()] > 0) found.put(what, counts[what.ordinal()]);
        return found;
    }
}
