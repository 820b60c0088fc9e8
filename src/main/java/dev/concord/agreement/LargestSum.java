package dev.concord.agreement;

import java.util.Arrays;

/**
 * The assignment of rows to columns, each used once at most, with the largest sum: the Hungarian method (Kuhn, H. W.
 * (1955). The Hungarian method for the assignment problem. Naval Research Logistics Quarterly 2, 83–97), in its form
 * with potentials, O(n³).
 */
final class LargestSum {

    private final double[][] worth;
    private final int n;
    private final double[] u;
    private final double[] v;
    private final int[] rowOf;

    private LargestSum(double[][] worth) {
        this.worth = worth;
        this.n = Math.max(worth.length, worth[0].length);
        this.u = new double[n + 1];
        this.v = new double[n + 1];
        this.rowOf = new int[n + 1];
    }

    /** For each row its column, or -1. */
    static int[] of(double[][] worth) {
        int[] columns = new int[worth.length];
        Arrays.fill(columns, -1);
        if (worth.length == 0 || worth[0].length == 0) return columns;
        LargestSum sum = new LargestSum(worth);
        for (int row = 1; row <= sum.n; row++) sum.place(row);
        for (int column = 1; column <= worth[0].length; column++) {
            if (sum.rowOf[column] <= worth.length) columns[sum.rowOf[column] - 1] = column - 1;
        }
        return columns;
    }

    /** Rows and columns that fill up to a square are worth nothing. */
    private double cost(int row, int column) {
        return row <= worth.length && column <= worth[0].length ? -worth[row - 1][column - 1] : 0;
    }

    private void place(int row) {
        double[] least = new double[n + 1];
        int[] way = new int[n + 1];
        boolean[] used = new boolean[n + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        rowOf[0] = row;
        int column = 0;
        do {
            used[column] = true;
            int next = 0;
            double delta = Double.POSITIVE_INFINITY;
            for (int j = 1; j <= n; j++) {
                if (used[j]) continue;
                double reduced = cost(rowOf[column], j) - u[rowOf[column]] - v[j];
                if (reduced < least[j]) {
                    least[j] = reduced;
                    way[j] = column;
                }
                if (least[j] < delta) {
                    delta = least[j];
                    next = j;
                }
            }
            for (int j = 0; j <= n; j++) {
                if (used[j]) {
                    u[rowOf[j]] += delta;
                    v[j] -= delta;
                } else {
                    least[j] -= delta;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        for (; column != 0; column = way[column]) rowOf[column] = rowOf[way[column]];
    }
}
