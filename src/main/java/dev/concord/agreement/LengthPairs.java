package dev.concord.agreement;

import java.util.Arrays;

/**
 * How far units of one category would disagree with the gaps between them, were both laid down by chance: for every
 * unit of length b and every gap of length g ≥ b, at each of the g − b + 1 places where the unit fits into the gap, b².
 * That is Σ b² (g − b + 1), over all units and gaps of all articles.
 */
final class LengthPairs {

    /** The lengths that occur, ascending. */
    private final int[] lengths;

    private final Lengths units;
    private final Lengths gaps;
    /** For each length: b² (g − b + 1) of a unit of that length with all gaps, and of a gap with all units. */
    private final double[] ofUnit;

    private final double[] ofGap;
    private final double sum;

    /** @param units lengths by article, which become their places among all lengths */
    LengthPairs(Lengths units, Lengths gaps) {
        this.units = units;
        this.gaps = gaps;
        this.lengths = ranked(units, gaps);
        this.ofUnit = new double[lengths.length];
        this.ofGap = new double[lengths.length];
        this.sum = addUp(units.count(lengths.length), gaps.count(lengths.length));
    }

    private static int[] ranked(Lengths units, Lengths gaps) {
        int[] rank = new int[Math.max(units.longest(), gaps.longest()) + 1];
        units.mark(rank);
        gaps.mark(rank);
        int n = 0;
        for (int length = 0; length < rank.length; length++) if (rank[length] != 0) rank[length] = n++;
        int[] lengths = new int[n];
        units.rank(rank, lengths);
        gaps.rank(rank, lengths);
        return lengths;
    }

    /** Also fills the shares of each length. */
    private double addUp(double[] unitsOf, double[] gapsOf) {
        double n = 0;
        double total = 0;
        for (int i = lengths.length - 1; i >= 0; i--) {
            double b = lengths[i];
            n += gapsOf[i];
            total += gapsOf[i] * b;
            ofUnit[i] = b * b * (total - n * (b - 1));
        }
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < lengths.length; i++) {
            double g = lengths[i];
            squares += unitsOf[i] * g * g;
            cubes += unitsOf[i] * g * g * (g - 1);
            ofGap[i] = g * squares - cubes;
        }
        double sum = 0;
        for (int i = 0; i < lengths.length; i++) sum += unitsOf[i] * ofUnit[i];
        return sum;
    }

    double sum() {
        return sum;
    }

    /** What the units of an article have with all gaps. */
    double ofUnits(int article) {
        return units.total(article, ofUnit);
    }

    /** What the gaps of an article have with all units. */
    double ofGaps(int article) {
        return gaps.total(article, ofGap);
    }

    /** Lengths, article after article. */
    static final class Lengths {

        private int[] values = new int[64];
        private int filled;
        private final int[] from;
        private int articles;

        Lengths(int articles) {
            this.from = new int[articles + 1];
        }

        void add(int length) {
            if (filled == values.length) values = Arrays.copyOf(values, 2 * filled);
            values[filled++] = length;
        }

        void endArticle() {
            from[++articles] = filled;
        }

        private int longest() {
            int longest = 0;
            for (int i = 0; i < filled; i++) longest = Math.max(longest, values[i]);
            return longest;
        }

        private void mark(int[] lengths) {
            for (int i = 0; i < filled; i++) lengths[values[i]] = 1;
        }

        private void rank(int[] rank, int[] lengths) {
            for (int i = 0; i < filled; i++) {
                lengths[rank[values[i]]] = values[i];
                values[i] = rank[values[i]];
            }
        }

        private double[] count(int lengths) {
            double[] counts = new double[lengths];
            for (int i = 0; i < filled; i++) counts[values[i]]++;
            return counts;
        }

        private double total(int article, double[] each) {
            double total = 0;
            for (int i = from[article]; i < from[article + 1]; i++) total += each[values[i]];
            return total;
        }
    }
}
