package dev.concord.agreement;

import java.util.ArrayList;
import java.util.List;

/** Counts what is compared (articles, words, quotes) by how many labelled it. */
final class Units {

    private final Rows rows;
    /** Slots by the number of labels; -1 where none has come. */
    private final List<Integer> byLabels = new ArrayList<>();

    Units(Rows rows) {
        this.rows = rows;
    }

    void add(int labels, double units) {
        while (byLabels.size() <= labels) byLabels.add(-1);
        if (byLabels.get(labels) < 0) byLabels.set(labels, rows.slot());
        rows.add(byLabels.get(labels), units);
    }

    private double with(int labels, double[] sums) {
        return labels < byLabels.size() && byLabels.get(labels) >= 0 ? sums[byLabels.get(labels)] : 0;
    }

    /** Units that can be compared: only one label cannot disagree with anything. */
    double compared(double[] sums) {
        double n = 0;
        for (int labels = 2; labels < byLabels.size(); labels++) n += with(labels, sums);
        return n;
    }

    /** Units that one labelled. */
    double single(double[] sums) {
        return with(1, sums);
    }

    /** Labels of compared units. */
    double labels(double[] sums) {
        double n = 0;
        for (int labels = 2; labels < byLabels.size(); labels++) n += labels * with(labels, sums);
        return n;
    }

    /** Pairs of labels of the same unit. */
    double pairs(double[] sums) {
        double n = 0;
        for (int labels = 2; labels < byLabels.size(); labels++) n += labels * (labels - 1) / 2. * with(labels, sums);
        return n;
    }

    /** The fewest and the most labels of a compared unit; {0, 0} where none is. */
    int[] range(double[] sums) {
        int least = 0;
        int most = 0;
        for (int labels = 2; labels < byLabels.size(); labels++) {
            if (with(labels, sums) <= 0) continue;
            if (least == 0) least = labels;
            most = labels;
        }
        return new int[] {least, most};
    }
}
