package dev.concord.agreement;

import java.util.Arrays;

/**
 * How far units of one category would disagree with the gaps between them, were both laid down by chance: for every
 * unit of length b and every gap of length g ≥ b, at each of the g − b + 1 places where the unit fits into the gap, b².
 * That is Σ b² (g − b + 1), over all units and gaps of all articles.
 *
 * <p>In a resample only the number of times changes that an article counts, so lengths are sorted once. Up to
 * {@link #EXACT} articles each resample is added up anew. Above, the sum, which is of second order in those numbers, is
 * taken as the product of two sums of first order: how the units fared with the gaps of all articles, and the gaps with
 * the units of all, plus the mean of what that leaves out (Hoeffding's projection). What is lost is below one part in as
 * many as there are articles.
 */
final class LengthPairs {

    static final int EXACT = 1000;

    /** The lengths that occur, ascending. */
    private final int[] lengths;

    private final Lengths units;
    private final Lengths gaps;
    /** For each length: b² (g − b + 1) of a unit of that length with all gaps, and of a gap with all units. */
    private final double[] ofUnit;

    private final double[] ofGap;
    private final double sum;
    private final double remainder;

    /** @param units lengths by article, which become their places among all lengths */
    LengthPairs(Lengths units, Lengths gaps) {
        this.units = units;
        this.gaps = gaps;
        this.lengths = ranked(units, gaps);
        this.ofUnit = new double[lengths.length];
        this.ofGap = new double[lengths.length];
        this.sum = addUp(units.count(lengths.length), gaps.count(lengths.length));
        this.remainder = gaps.articles() > EXACT && sum > 0 ? remainder() : 0;
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
        return total(unitsOf, ofUnit);
    }

    private static double total(double[] counts, double[] each) {
        double total = 0;
        for (int i = 0; i < counts.length; i++) total += counts[i] * each[i];
        return total;
    }

    /** How much the articles have with themselves beyond what the product of sums says. */
    private double remainder() {
        double total = 0;
        for (int article = 0; article < gaps.articles(); article++) {
            total -= ofUnits(article) * ofGaps(article) / sum;
            for (int u = units.from(article); u < units.from(article + 1); u++) {
                double b = lengths[units.at(u)];
                for (int g = gaps.from(article); g < gaps.from(article + 1); g++) {
                    double room = lengths[gaps.at(g)] - b + 1;
                    if (room > 0) total += b * b * room;
                }
            }
        }
        return total;
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

    /**
     * The sum of a resample.
     *
     * @param times how often each article counts
     * @param ofUnits the {@linkplain #ofUnits same} of those articles together
     * @param ofGaps the {@linkplain #ofGaps same} of those articles together
     */
    double resampled(int[] times, double ofUnits, double ofGaps) {
        if (sum == 0) return 0;
        if (times.length > EXACT) return ofUnits * ofGaps / sum + remainder;
        double[] unitsOf = new double[lengths.length];
        double[] gapsOf = new double[lengths.length];
        for (int article = 0; article < times.length; article++) {
            if (times[article] == 0) continue;
            units.count(article, times[article], unitsOf);
            gaps.count(article, times[article], gapsOf);
        }
        double n = 0;
        double total = 0;
        double result = 0;
        for (int i = lengths.length - 1; i >= 0; i--) {
            double b = lengths[i];
            n += gapsOf[i];
            total += gapsOf[i] * b;
            result += unitsOf[i] * b * b * (total - n * (b - 1));
        }
        return result;
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

        int articles() {
            return articles;
        }

        int from(int article) {
            return from[article];
        }

        int at(int place) {
            return values[place];
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

        private void count(int article, int times, double[] counts) {
            for (int i = from[article]; i < from[article + 1]; i++) counts[values[i]] += times;
        }

        private double total(int article, double[] each) {
            double total = 0;
            for (int i = from[article]; i < from[article + 1]; i++) total += each[values[i]];
            return total;
        }
    }
}
