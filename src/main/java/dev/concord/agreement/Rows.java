package dev.concord.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each article adds to the sums that measures are made of. Most sums get nothing from most articles, so that only
 * what is not 0 is kept: a number and its slot.
 *
 * <p>A measure of any choice of articles is a measure of their rows' sum, which is what makes a bootstrap cheap.
 */
final class Rows {

    private final List<String> ids = new ArrayList<>();
    private int slots;
    private int[] ends = new int[64];
    private int[] slot = new int[1024];
    private double[] amount = new double[1024];
    private int filled;

    /** The row being written: its sums by slot, and which of them it has. */
    private double[] open = new double[64];

    private int[] touched = new int[64];
    private int touches;

    /** A new sum, 0 so far. */
    int slot() {
        if (slots == open.length) {
            open = Arrays.copyOf(open, slots * 2);
            touched = Arrays.copyOf(touched, slots * 2);
        }
        return slots++;
    }

    int slots() {
        return slots;
    }

    int count() {
        return ids.size();
    }

    /** Adds to one sum of the article being written; never a negative amount. */
    void add(int slot, double more) {
        if (more == 0) return;
        if (open[slot] == 0) touched[touches++] = slot;
        open[slot] += more;
    }

    /**
     * Closes the row; where the last one was of the same article, the two become one.
     *
     * @return its place, from 0
     */
    int end(String id) {
        if (!ids.isEmpty() && ids.getLast().equals(id)) openLast();
        while (filled + touches > slot.length) {
            slot = Arrays.copyOf(slot, slot.length + (slot.length >> 1));
            amount = Arrays.copyOf(amount, slot.length);
        }
        for (int i = 0; i < touches; i++) {
            slot[filled] = touched[i];
            amount[filled++] = open[touched[i]];
            open[touched[i]] = 0;
        }
        touches = 0;
        if (ids.size() == ends.length) ends = Arrays.copyOf(ends, ends.length * 2);
        ends[ids.size()] = filled;
        ids.add(id);
        return ids.size() - 1;
    }

    private void openLast() {
        ids.removeLast();
        int start = ids.isEmpty() ? 0 : ends[ids.size() - 1];
        for (int i = start; i < filled; i++) add(slot[i], amount[i]);
        filled = start;
    }

    /** The rows by their articles' ids, so that the order in which they came changes nothing. */
    int[] order() {
        return IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparing(ids::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Adds a row so many times. */
    void addTo(double[] sums, int row, double times) {
        int end = ends[row];
        for (int i = row == 0 ? 0 : ends[row - 1]; i < end; i++) sums[slot[i]] += times * amount[i];
    }

    /**
     * Adds a row to eight sums side by side: written out, because a loop of eight costs more than what it does.
     *
     * @param sums of each slot eight
     * @param times how often, for each of the eight, by the place given
     */
    void addToEight(double[] sums, int row, int[][] times, int place) {
        double t0 = times[0][place];
        double t1 = times[1][place];
        double t2 = times[2][place];
        double t3 = times[3][place];
        double t4 = times[4][place];
        double t5 = times[5][place];
        double t6 = times[6][place];
        double t7 = times[7][place];
        int end = ends[row];
        for (int i = row == 0 ? 0 : ends[row - 1]; i < end; i++) {
            int at = slot[i] << 3;
            double more = amount[i];
            sums[at] += t0 * more;
            sums[at + 1] += t1 * more;
            sums[at + 2] += t2 * more;
            sums[at + 3] += t3 * more;
            sums[at + 4] += t4 * more;
            sums[at + 5] += t5 * more;
            sums[at + 6] += t6 * more;
            sums[at + 7] += t7 * more;
        }
    }
}
