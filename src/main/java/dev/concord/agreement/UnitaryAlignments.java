package dev.concord.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The unitary alignments of one cluster that a best alignment may hold. Left out are those that cost more than their
 * units alone (the n·Δ∅ of Mathet et al. 2015, section 5.1.1, sharpened): two units whose gain is so low that no others
 * make up for it, and groups that are better without one of their units.
 */
final class UnitaryAlignments {

    private static final int TRIES = 50_000;

    private final int labellers;
    private final double pairs;
    private final double[][] gain;
    /** The units of each labeller who has any. */
    private final int[][] unitsOf;

    private final List<int[]> members = new ArrayList<>();
    private double[] costs = new double[64];
    private final int[] group;
    private int tries;
    private int[][] of = {};

    /** @param labeller of each unit */
    UnitaryAlignments(int labellers, int[] labeller, double[][] gain) {
        this.labellers = labellers;
        this.pairs = labellers * (labellers - 1) / 2.0;
        this.gain = gain;
        this.unitsOf = Arrays.stream(labeller)
                .distinct()
                .mapToObj(one -> IntStream.range(0, labeller.length)
                        .filter(unit -> labeller[unit] == one)
                        .toArray())
                .toArray(int[][]::new);
        this.group = new int[unitsOf.length];
        choose(0, 0, 0);
        if (complete()) index(labeller.length);
    }

    /** Of the labellers from that one on: none of the units, or one of those that may stand beside the ones chosen. */
    private void choose(int at, int size, double gains) {
        if (++tries > TRIES) return;
        if (at == unitsOf.length) {
            if (size > 0) add(size, gains);
            return;
        }
        choose(at + 1, size, gains);
        for (int unit : unitsOf[at]) {
            double sum = 0;
            boolean possible = true;
            for (int i = 0; i < size && possible; i++) {
                sum += gain[unit][group[i]];
                possible = gain[unit][group[i]] >= -pairs - (labellers - 2) - BestAlignment.TIE;
            }
            if (!possible) continue;
            group[size] = unit;
            choose(at + 1, size + 1, gains + sum);
        }
    }

    private void add(int size, double gains) {
        for (int i = 0; i < size && size > 1; i++) {
            double sum = 0;
            for (int j = 0; j < size; j++) if (j != i) sum += gain[group[i]][group[j]];
            if (sum < -pairs - BestAlignment.TIE) return;
        }
        if (members.size() == costs.length) costs = Arrays.copyOf(costs, 2 * costs.length);
        costs[members.size()] = 1 - gains / pairs;
        int[] found = Arrays.copyOf(group, size);
        Arrays.sort(found);
        members.add(found);
    }

    private void index(int units) {
        int[] counts = new int[units];
        for (int[] one : members) for (int unit : one) counts[unit]++;
        of = new int[units][];
        for (int unit = 0; unit < units; unit++) of[unit] = new int[counts[unit]];
        for (int a = 0; a < members.size(); a++) {
            for (int unit : members.get(a)) of[unit][of[unit].length - counts[unit]--] = a;
        }
    }

    /** False where there were too many to look at. */
    boolean complete() {
        return tries <= TRIES;
    }

    int size() {
        return members.size();
    }

    double cost(int alignment) {
        return costs[alignment];
    }

    int members(int alignment) {
        return members.get(alignment).length;
    }

    /** Ascending. */
    int member(int alignment, int place) {
        return members.get(alignment)[place];
    }

    /** Those that hold a unit. */
    int[] of(int unit) {
        return of[unit];
    }

    /** The prices of its units together. */
    double price(int alignment, double[] price) {
        double sum = 0;
        for (int unit : members.get(alignment)) sum += price[unit];
        return sum;
    }

    /** By how much it costs more than its units' prices. */
    double slack(int alignment, double[] price) {
        return costs[alignment] - price(alignment, price);
    }

    boolean free(int alignment, boolean[] covered) {
        for (int unit : members.get(alignment)) if (covered[unit]) return false;
        return true;
    }

    /** Leaves out, for good, those whose slack alone makes an alignment no better; the rest by slack. */
    void dropAbove(double[] price, double most) {
        double[] slack = new double[size()];
        for (int a = 0; a < slack.length; a++) slack[a] = slack(a, price);
        for (int unit = 0; unit < of.length; unit++) {
            int[] all = of[unit];
            int kept = 0;
            for (int a : all) {
                if (slack[a] >= most) continue;
                int at = kept++;
                for (; at > 0 && slack[all[at - 1]] > slack[a]; at--) all[at] = all[at - 1];
                all[at] = a;
            }
            of[unit] = Arrays.copyOf(all, kept);
        }
    }
}
