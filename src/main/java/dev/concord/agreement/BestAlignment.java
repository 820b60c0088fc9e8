package dev.concord.agreement;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The alignment of a continuum's units with the least disorder: each unit in one group, at most one unit of each
 * labeller in a group (a “unitary alignment”).
 *
 * <p>With n labellers, C = n(n−1)/2 pairs and d the {@linkplain Dissimilarity dissimilarity}, a group costs the mean over
 * the C pairs of d, or of 1 where a unit is missing. Written with the gain g = 1 − d of a pair, all groups together cost
 * (number of groups) − Σ g / C over the pairs inside groups. Two parts of a group are better apart where the gains
 * between them sum up to less than −C, so no group needs a unit whose gain with each other is below −C: that splits the
 * continuum into independent clusters. A cluster with one unit per labeller whose negative gains sum up to no less than −C is one group;
 * with two labellers it is an assignment ({@link LargestSum}); all others are {@linkplain AlignmentSearch searched}.
 *
 * <p>One object aligns one continuum after another.
 */
final class BestAlignment {

    /** Groups that cost as much together as apart are put together; so much for what computing adds. */
    static final double TIE = 1e-9;

    private Continuum continuum = Continuum.of(0, 0).build();
    private double pairs;
    private long[] order = new long[64];
    /** Units by start. */
    private int[] byStart = new int[64];

    private int[] cluster = new int[64];
    private int[] group = new int[64];
    private int groups;
    private double gains;
    private boolean exact;

    private double categoryDisorder;
    private double categoryWeight;

    /** @throws IllegalArgumentException unless there are two labellers or more */
    BestAlignment align(Continuum continuum) {
        if (continuum.labellers() < 2) throw new IllegalArgumentException("One labeller cannot be aligned.");
        this.continuum = continuum;
        pairs = continuum.labellers() * (continuum.labellers() - 1) / 2.0;
        groups = 0;
        gains = 0;
        exact = true;
        categoryDisorder = 0;
        categoryWeight = 0;
        findClusters();
        int[] units = new int[continuum.size()];
        int filled = 0;
        for (int i = 0; i < continuum.size(); i++) {
            int unit = byStart[(int) order[i]];
            if (filled > 0 && cluster[unit] != cluster[units[0]]) {
                alignCluster(Arrays.copyOf(units, filled));
                filled = 0;
            }
            units[filled++] = unit;
        }
        if (filled > 0) alignCluster(Arrays.copyOf(units, filled));
        return this;
    }

    private void findClusters() {
        int size = continuum.size();
        if (order.length < size) {
            order = new long[2 * size];
            byStart = new int[2 * size];
            cluster = new int[2 * size];
            group = new int[2 * size];
        }
        int longest = 0;
        for (int u = 0; u < size; u++) {
            order[u] = (long) continuum.start(u) << 32 | u;
            cluster[u] = u;
            longest = Math.max(longest, continuum.end(u) - continuum.start(u));
        }
        Arrays.sort(order, 0, size);
        for (int i = 0; i < size; i++) byStart[i] = (int) order[i];
        link(longest);
        for (int i = 0; i < size; i++) order[i] = (long) root(byStart[i]) << 32 | i;
        Arrays.sort(order, 0, size);
        for (int u = 0; u < size; u++) cluster[u] = root(u);
    }

    /** Units that may be in one group are of one cluster; they cannot start further apart than their lengths allow. */
    private void link(int longest) {
        int size = continuum.size();
        double reach = Math.sqrt((pairs + 1) / Dissimilarity.ALPHA);
        for (int i = 0; i < size; i++) {
            int one = byStart[i];
            double last = continuum.start(one) + reach * (continuum.end(one) - continuum.start(one) + longest);
            for (int j = i + 1; j < size; j++) {
                int other = byStart[j];
                if (continuum.start(other) > last) break;
                if (continuum.labeller(one) == continuum.labeller(other) || gain(one, other) < -pairs - TIE) continue;
                cluster[root(one)] = root(other);
            }
        }
    }

    private int root(int unit) {
        int at = unit;
        while (cluster[at] != at) {
            cluster[at] = cluster[cluster[at]];
            at = cluster[at];
        }
        return at;
    }

    private double gain(int one, int other) {
        return 1 - Dissimilarity.of(continuum, one, other);
    }

    /** @param units by start */
    private void alignCluster(int[] units) {
        if (units.length == 1) {
            take(units, new int[1], 1);
            return;
        }
        double[][] gain = new double[units.length][units.length];
        // splitting a group saves at most the losses inside it, and costs a group
        double losses = 0;
        for (int i = 0; i < units.length; i++) {
            for (int j = 0; j < i; j++) {
                boolean same = continuum.labeller(units[i]) == continuum.labeller(units[j]);
                gain[i][j] = same ? Double.NEGATIVE_INFINITY : gain(units[i], units[j]);
                gain[j][i] = gain[i][j];
                losses += Math.min(0, gain[i][j]);
            }
        }
        if (losses >= -pairs - TIE || units.length == 2) {
            take(units, new int[units.length], 1);
        } else if (continuum.labellers() == 2) {
            assign(units, gain);
        } else {
            AlignmentSearch search = new AlignmentSearch(continuum.labellers(), labellers(units), gain);
            exact &= search.run();
            take(units, search.groups(), search.count());
        }
    }

    private int[] labellers(int[] units) {
        return Arrays.stream(units).map(continuum::labeller).toArray();
    }

    /** Two labellers: each pair put together saves the more the more it gains. */
    private void assign(int[] units, double[][] gain) {
        int one = continuum.labeller(units[0]);
        int[] rows = places(units, labeller -> labeller == one);
        int[] columns = places(units, labeller -> labeller != one);
        double[][] worth = new double[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) worth[i][j] = Math.max(0, gain[rows[i]][columns[j]] + pairs);
        }
        int[] partner = LargestSum.of(worth);
        int[] found = new int[units.length];
        int count = 0;
        for (int column : columns) found[column] = count++;
        for (int i = 0; i < rows.length; i++) {
            boolean paired = partner[i] >= 0 && worth[i][partner[i]] > 0;
            found[rows[i]] = paired ? found[columns[partner[i]]] : count++;
        }
        take(units, found, count);
    }

    private int[] places(int[] units, IntPredicate labeller) {
        return IntStream.range(0, units.length)
                .filter(i -> labeller.test(continuum.labeller(units[i])))
                .toArray();
    }

    private void take(int[] units, int[] found, int count) {
        int[] sizes = new int[count];
        for (int of : found) sizes[of]++;
        for (int i = 0; i < units.length; i++) {
            group[units[i]] = groups + found[i];
            for (int j = 0; j < i; j++) {
                if (found[i] == found[j]) takePair(units[i], units[j], sizes[found[i]]);
            }
        }
        groups += count;
    }

    /** Also what γ-cat needs: how sure it is by position that the two are one, and whether their categories differ. */
    private void takePair(int one, int other, int size) {
        double position = Dissimilarity.ALPHA * Dissimilarity.position(continuum, one, other);
        double category = Dissimilarity.category(continuum, one, other);
        gains += 1 - position - Dissimilarity.BETA * category;
        double weight = Math.max(0, 1 - position) / (size - 1);
        categoryWeight += weight;
        categoryDisorder += weight * category;
    }

    /** The disorder of all groups together, not yet divided by the mean number of units per labeller. */
    double disorder() {
        return groups - gains / pairs;
    }

    int groups() {
        return groups;
    }

    /** In which group a unit is. */
    int group(int unit) {
        return group[unit];
    }

    /** Sum over pairs inside groups: 1 where categories differ, weighted by how alike the positions are. */
    double categoryDisorder() {
        return categoryDisorder;
    }

    /** The sum of those weights. */
    double categoryWeight() {
        return categoryWeight;
    }

    /** False where the search was broken off, so that a better alignment may exist. */
    boolean exact() {
        return exact;
    }
}
