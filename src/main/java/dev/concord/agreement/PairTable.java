package dev.concord.agreement;

import java.util.Arrays;

/**
 * The contingency table of two labellers: how often one chose c where the other chose k.
 *
 * <p>Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20(1),
 * 37–46. Cohen, J. (1968). Weighted kappa: Nominal scale agreement with provision for scaled disagreement or partial
 * credit. Psychological Bulletin 70(4), 213–220.
 */
final class PairTable {

    private final Rows rows;
    private final Categories categories;
    private final Cells cells;

    PairTable(Rows rows, Categories categories) {
        this.rows = rows;
        this.categories = categories;
        this.cells = new Cells(rows);
    }

    void add(int one, int other) {
        rows.add(cells.slot(one, other), 1);
    }

    /** The table as far as it has come, for reading: along the scale. */
    Reading reading(boolean onScaleOnly) {
        int[] order = Arrays.stream(categories.inOrder())
                .filter(category -> !onScaleOnly || categories.onScale(category))
                .toArray();
        int[][] slots = new int[order.length][order.length];
        double[] at = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            at[i] = categories.position(order[i]);
            for (int j = 0; j < order.length; j++) slots[i][j] = cells.find(order[i], order[j]);
        }
        return new Reading(categories, order, slots, at);
    }

    /**
     * @param order the categories along the scale
     * @param cells their slots, by row and column; -1 for none
     * @param at their places on the scale
     */
    record Reading(Categories categories, int[] order, int[][] cells, double[] at) {

        double cell(double[] sums, int i, int j) {
            return cells[i][j] < 0 ? 0 : sums[cells[i][j]];
        }

        /** Units that both labelled. */
        double n(double[] sums) {
            double n = 0;
            for (int i = 0; i < order.length; i++) for (int j = 0; j < order.length; j++) n += cell(sums, i, j);
            return n;
        }

        /** How often each category was chosen, by either. */
        double[] marginals(double[] sums) {
            double[] n = new double[order.length];
            for (int i = 0; i < n.length; i++) {
                for (int j = 0; j < n.length; j++) {
                    double cell = cell(sums, i, j);
                    n[i] += cell;
                    n[j] += cell;
                }
            }
            return n;
        }

        double percent(double[] sums) {
            double same = 0;
            for (int i = 0; i < order.length; i++) same += cell(sums, i, i);
            return same / n(sums);
        }

        /**
         * 1 − Σ v·observed / Σ v·expected, where v is how much a disagreement weighs: 1 for κ; for weighted κ the distance
         * on the scale, or its square. NaN where nothing is compared or both chose one and the same all along.
         */
        double kappa(double[] sums, Metric metric) {
            int size = order.length;
            double[] one = new double[size];
            double[] other = new double[size];
            double n = 0;
            double observed = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    double cell = cell(sums, i, j);
                    one[i] += cell;
                    other[j] += cell;
                    n += cell;
                    observed += cell * weight(i, j, metric);
                }
            }
            double expected = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) expected += one[i] * other[j] * weight(i, j, metric);
            }
            return expected == 0 ? Double.NaN : 1 - observed * n / expected;
        }

        private double weight(int i, int j, Metric metric) {
            double apart = Math.abs(at[i] - at[j]);
            return switch (metric) {
                case LINEAR -> apart;
                case QUADRATIC -> apart * apart;
                default -> i == j ? 0 : 1;
            };
        }

        /** α of these two alone. */
        double alpha(double[] sums, Difference.Level level) {
            int size = order.length;
            double[] n = marginals(sums);
            double total = 2 * n(sums);
            Difference difference = level.given(n);
            double expected = difference.expected(n);
            if (expected == 0) return Double.NaN;
            double observed = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    if (i != j) observed += cell(sums, i, j) * difference.between(i, j);
                }
            }
            return 1 - (total - 1) * observed / expected;
        }

        String only(double[] sums) {
            for (int i = 0; i < order.length; i++) {
                for (int j = 0; j < order.length; j++) {
                    if (cell(sums, i, j) > 0) return categories.name(order[i]);
                }
            }
            return "";
        }
    }
}
