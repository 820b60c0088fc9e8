package dev.concord.agreement;

import java.util.Set;

/** How far two categories are apart, squared as α sums it. Categories are given by their place in their order. */
interface Difference {

    double between(int c, int k);

    /** Σ n<sub>c</sub> n<sub>k</sub> δ²<sub>ck</sub> over all pairs c &lt; k. */
    default double expected(double[] n) {
        double sum = 0;
        for (int c = 0; c < n.length; c++) {
            if (n[c] == 0) continue;
            double there = 0;
            // one that nobody chose may have no place on the scale, and no distance then
            for (int k = c + 1; k < n.length; k++) if (n[k] != 0) there += n[k] * between(c, k);
            sum += n[c] * there;
        }
        return sum;
    }

    /** What a level of measurement makes of the marginals, which the ordinal difference depends on. */
    interface Level {
        Difference given(double[] marginals);
    }

    /** Two labels are the same or not. */
    Level NOMINAL = marginals -> new Difference() {
        @Override
        public double between(int c, int k) {
            return c == k ? 0 : 1;
        }

        @Override
        public double expected(double[] n) {
            double total = 0;
            double squares = 0;
            for (double c : n) {
                total += c;
                squares += c * c;
            }
            return (total * total - squares) / 2;
        }
    };

    /**
     * As far as their ranks are apart: all labels between them, and half of their own (Krippendorff 2019, ch. 12). That is
     * the squared distance of mid-ranks.
     */
    Level ORDINAL = marginals -> {
        double[] ranks = new double[marginals.length];
        double below = 0;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = below + marginals[i] / 2;
            below += marginals[i];
        }
        return onLine(ranks);
    };

    /** As far as their values are apart. */
    static Level interval(double[] values) {
        return marginals -> onLine(values);
    }

    private static Difference onLine(double[] at) {
        return (c, k) -> (at[c] - at[k]) * (at[c] - at[k]);
    }

    /** By a table. */
    static Level table(double[][] differences) {
        return marginals -> (c, k) -> differences[c][k];
    }

    /**
     * 1 − MASI for sets: Passonneau, R. (2006). Measuring agreement on set-valued items (MASI) for semantic and pragmatic
     * annotation. LREC 2006, 831–836. The share in common (Jaccard), times 1 for equal sets, 2/3 where one holds the
     * other, 1/3 where they overlap, 0 where they do not.
     */
    static double masi(Set<String> one, Set<String> other) {
        if (one.equals(other)) return 0;
        long common = one.stream().filter(other::contains).count();
        if (common == 0) return 1;
        long either = one.size() + other.size() - common;
        boolean holds = common == one.size() || common == other.size();
        return 1 - common * (holds ? 2 : 1) / (3. * either);
    }
}
