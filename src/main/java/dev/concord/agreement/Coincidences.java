package dev.concord.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often two labels of one unit fell together, over all pairs of its labellers: the coincidence matrix of
 * Krippendorff, K. (2019). Content Analysis: An Introduction to Its Methodology (4th ed.), ch. 12; also Hayes, A. F., &
 * Krippendorff, K. (2007). Answering the call for a standard reliability measure for coding data. Communication Methods
 * and Measures 1(1), 77–89. A unit with m labels adds 1/(m − 1) for each ordered pair of them, so that missing labels
 * need no imputing and a unit with one label adds nothing.
 *
 * <p>Kept once for both orders. What falls on the first category twice is not kept but follows from the rest: nearly
 * all words are outside of quotes, and most articles have no such topic.
 */
final class Coincidences {

    private final Rows rows;
    final Categories categories;
    final Units units;
    private final Cells cells;
    private final int differing;

    Coincidences(Rows rows, Categories categories, Units units) {
        this.rows = rows;
        this.categories = categories;
        this.units = units;
        this.cells = new Cells(rows);
        this.differing = rows.slot();
    }

    /** One unit's labels, of which there are two at least; its {@link #units} are counted by the caller. */
    void unit(int[] labels, int count) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) add(labels[i], labels[j], count, 1);
        }
    }

    /** @param times how many such pairs of labels there are, in units of so many labels */
    void add(int one, int other, int labels, double times) {
        if (one != other) rows.add(differing, times);
        else if (one == 0) return;
        rows.add(cells.slot(Math.min(one, other), Math.max(one, other)), times / (labels - 1));
    }

    /** The share of pairs of labels of one unit that are the same. */
    double percent(double[] sums) {
        double pairs = units.pairs(sums);
        return pairs == 0 ? Double.NaN : 1 - sums[differing] / pairs;
    }

    /** The matrix as far as it has come, for reading. */
    Matrix matrix() {
        int[] order = categories.inOrder();
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) place[order[i]] = i;
        List<int[]> filled = new ArrayList<>();
        cells.each((row, column, slot) -> {
            int one = place[row];
            int other = place[column];
            filled.add(new int[] {Math.min(one, other), Math.max(one, other), slot});
        });
        filled.sort((x, y) -> x[0] != y[0] ? Integer.compare(x[0], y[0]) : Integer.compare(x[1], y[1]));
        return new Matrix(units, categories, order, place.length == 0 ? 0 : place[0], filled.toArray(int[][]::new));
    }

    /**
     * @param order the categories along the scale
     * @param implied the place in that order of the category whose coincidences with itself follow from the rest
     * @param cells of each the two places in that order, and the slot
     */
    record Matrix(Units units, Categories categories, int[] order, int implied, int[][] cells) {

        /** The share of a sum that thirds and sevenths may be wrong by. */
        private static final double ROUNDING = 1e-9;

        /** The categories' places on the scale. */
        double[] positions() {
            return Arrays.stream(order).mapToDouble(categories::position).toArray();
        }

        /** How often each category was chosen, in compared units. */
        double[] marginals(double[] sums) {
            double[] n = new double[order.length];
            double labels = units.labels(sums);
            double rest = labels;
            for (int[] cell : cells) {
                double c = sums[cell[2]];
                n[cell[0]] += c;
                n[cell[1]] += c;
                rest -= 2 * c;
            }
            if (rest > ROUNDING * labels) n[implied] += rest;
            return n;
        }

        /**
         * α = 1 − D<sub>o</sub>/D<sub>e</sub>: the difference between labels of one unit, over that between all labels.
         * NaN where all labels are the same, or none can be compared.
         */
        double alpha(double[] sums, Difference.Level level) {
            double[] n = marginals(sums);
            Difference difference = level.given(n);
            double expected = difference.expected(n);
            double total = units.labels(sums);
            if (!(expected > ROUNDING * ROUNDING * total * total)) return Double.NaN;
            double observed = 0;
            for (int[] cell : cells) {
                if (cell[0] != cell[1]) observed += sums[cell[2]] * difference.between(cell[0], cell[1]);
            }
            return 1 - (total - 1) * observed / expected;
        }

        /**
         * Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin 76(5),
         * 378–382. NaN where all labels are the same, or units have different numbers of labels.
         */
        double fleiss(double[] sums) {
            int[] range = units.range(sums);
            if (range[0] == 0 || range[0] != range[1]) return Double.NaN;
            double[] n = marginals(sums);
            double total = units.labels(sums);
            double chance = 0;
            for (double c : n) chance += c / total * (c / total);
            if (chance > 1 - 1e-12) return Double.NaN;
            double observed = 1;
            for (int[] cell : cells) if (cell[0] != cell[1]) observed -= 2 * sums[cell[2]] / total;
            return (observed - chance) / (1 - chance);
        }

        /** The name of the only category chosen, if there is only one. */
        String only(double[] sums) {
            double[] n = marginals(sums);
            for (int i = 0; i < n.length; i++) if (n[i] > 0) return categories.name(order[i]);
            return "";
        }
    }
}
