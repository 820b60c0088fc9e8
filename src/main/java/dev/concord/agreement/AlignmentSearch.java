package dev.concord.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The best groups of one cluster of units, by branch and bound over its unitary alignments. A price for each unit, such
 * that no group costs less than the prices of its units together, bounds what the units left over must cost. The first
 * unit that is not yet in a group is put into one after the other.
 */
final class AlignmentSearch {

    private static final int STEPS = 20_000;
    /** So many are done before it is worth remembering where one has been. */
    private static final int FEW = 100;

    /** Clusters of no more units are searched without more ado. */
    private static final int SMALL = 8;

    private static final int ROUNDS = 200;
    private static final double LEAST_STRIDE = .05;

    private static final double NEAR = 1e-10;

    private final UnitaryAlignments all;
    private final int units;
    private final double[] price;
    private final boolean[] covered;
    private final int[] chosen;
    /** Sets of covered units, as bits, and the least cost they were reached with; only up to 64 units. */
    private final Map<Long, Double> reached = new HashMap<>();

    private int[] groups;
    private int count;
    private double best;
    private int steps;

    AlignmentSearch(int labellers, int[] labeller, double[][] gain) {
        this.units = labeller.length;
        this.price = new double[units];
        this.covered = new boolean[units];
        this.chosen = new int[units];
        GreedyAlignment greedy = new GreedyAlignment(labellers, labeller, gain);
        this.groups = greedy.groups();
        this.count = greedy.count();
        this.best = greedy.cost();
        this.all = new UnitaryAlignments(labellers, labeller, gain);
    }

    /** False where it was broken off, or there were too many unitary alignments to look at. */
    boolean run() {
        if (!all.complete()) return false;
        setPrices();
        double bound = Arrays.stream(price).sum();
        if (bound >= best - NEAR) return true;
        all.dropAbove(price, best - bound);
        place(0, 0, 0, bound, 0);
        return steps < STEPS;
    }

    /** A fair share each, raised one after the other as far as they go; in large clusters then made fairer. */
    private void setPrices() {
        Arrays.fill(price, Double.POSITIVE_INFINITY);
        for (int a = 0; a < all.size(); a++) {
            double share = all.cost(a) / all.members(a);
            for (int i = 0; i < all.members(a); i++) {
                int unit = all.member(a, i);
                price[unit] = Math.min(price[unit], share);
            }
        }
        raise();
        if (units > SMALL) climb();
    }

    private void raise() {
        for (int unit = 0; unit < units; unit++) {
            double slack = Double.POSITIVE_INFINITY;
            for (int a : all.of(unit)) slack = Math.min(slack, all.slack(a, price));
            price[unit] += slack;
        }
    }

    /**
     * Subgradient ascent: each unit takes the alignment that it is the first of and that is the cheapest at these prices,
     * if that pays; units taken too often become dearer to take, units not taken cheaper.
     */
    private void climb() {
        double[] at = price.clone();
        double[] pays = new double[units];
        double bound = Arrays.stream(price).sum();
        double stride = 1;
        for (int round = 0; round < ROUNDS && bound < best - NEAR; round++) {
            int[] taken = new int[units];
            for (int unit = 0; unit < units; unit++) pays[unit] = takeCheapest(unit, at, taken);
            double found = Arrays.stream(at).sum() + Arrays.stream(pays).sum();
            if (found > bound) {
                bound = found;
                for (int unit = 0; unit < units; unit++) price[unit] = at[unit] + pays[unit];
            } else {
                stride *= .95;
                if (stride < LEAST_STRIDE) break;
            }
            double wrong = 0;
            for (int times : taken) wrong += (1 - times) * (1 - times);
            if (wrong == 0) break;
            for (int unit = 0; unit < units; unit++) at[unit] += stride * (best - found) / wrong * (1 - taken[unit]);
        }
        raise();
    }

    private double takeCheapest(int unit, double[] prices, int[] taken) {
        double least = 0;
        int cheapest = -1;
        for (int a : all.of(unit)) {
            if (all.member(a, 0) != unit) continue;
            double slack = all.slack(a, prices);
            if (slack >= least) continue;
            least = slack;
            cheapest = a;
        }
        for (int i = 0; cheapest >= 0 && i < all.members(cheapest); i++) taken[all.member(cheapest, i)]++;
        return least;
    }

    /**
     * @param cost of the groups so far
     * @param left the prices of the units not yet covered
     */
    private void place(int from, int depth, double cost, double left, long bits) {
        int unit = from;
        while (unit < units && covered[unit]) unit++;
        if (unit == units) {
            if (cost < best - NEAR) keep(depth, cost);
            return;
        }
        if (++steps >= STEPS || steps > FEW && units <= Long.SIZE && beenHere(bits, cost)) return;
        for (int a : all.of(unit)) {
            double rest = left - all.price(a, price);
            if (cost + all.cost(a) + rest >= best - NEAR || !all.free(a, covered)) continue;
            long now = bits;
            for (int i = 0; i < all.members(a); i++) {
                covered[all.member(a, i)] = true;
                now |= 1L << all.member(a, i);
            }
            chosen[depth] = a;
            place(unit + 1, depth + 1, cost + all.cost(a), rest, now);
            for (int i = 0; i < all.members(a); i++) covered[all.member(a, i)] = false;
        }
    }

    private boolean beenHere(long bits, double cost) {
        Double before = reached.get(bits);
        if (before != null && before <= cost + NEAR) return true;
        reached.put(bits, cost);
        return false;
    }

    private void keep(int depth, double cost) {
        best = cost;
        count = depth;
        for (int g = 0; g < depth; g++) {
            for (int i = 0; i < all.members(chosen[g]); i++) groups[all.member(chosen[g], i)] = g;
        }
    }

    int[] groups() {
        return groups;
    }

    int count() {
        return count;
    }

    double cost() {
        return best;
    }
}
