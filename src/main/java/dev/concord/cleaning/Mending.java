package dev.concord.cleaning;

import java.util.EnumMap;
import java.util.Map;

/** Counts what was done to the characters of a cleaned text, by laying it beside its source. */
final class Mending {

    private final String text;
    private final String raw;
    private final RawMap map;
    private final Map<Mended, Integer> counts = new EnumMap<>(Mended.class);

    private Mending(String text, String raw, RawMap map) {
        this.text = text;
        this.raw = raw;
        this.map = map;
    }

    static Map<Mended, Integer> count(String text, String raw, RawMap map) {
        Mending mending = new Mending(text, raw, map);
        for (int i = 0; i < text.length(); i++) mending.look(i);
        return mending.counts;
    }

    private void look(int i) {
        int start = map.start(i);
        int end = map.end(i);
        if (end == start) return;
        char first = raw.charAt(start);
        char clean = text.charAt(i);
        if (clean == ' ') lookAtSpace(first);
        else if (first != clean && isFirstOf(i, start)) lookAtLetter(first);
        if (i > 0 && start > map.end(i - 1)) lookAtGap(map.end(i - 1), start);
    }

    /** A ligature's second letter leads back to the same place, and is counted with the first. */
    private boolean isFirstOf(int i, int start) {
        return i == 0 || map.start(i - 1) != start;
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
        counts.merge(what, 1, Integer::sum);
    }
}
