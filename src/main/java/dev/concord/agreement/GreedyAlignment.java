package dev.concord.agreement;

import java.util.Arrays;

/**
 * A good alignment of one cluster, quickly: the two groups that gain most by it become one, until none do; then units
 * move to where they cost less, until none does. The {@linkplain AlignmentSearch search} starts from it.
 */
final class GreedyAlignment {

    private final double pairs;
    private final double[][] gain;
    private final int[] group;
    private final int count;

    GreedyAlignment(int labellers, int[] labeller, double[][] gain) {
        this.pairs = labellers * (labellers - 1) / 2.0;
        this.gain = gain;
        this.group = new int[labeller.length];
        Arrays.setAll(group, i -> i);
        join();
        for (int round = 0; round < group.length && move(); round++) {}
        this.count = number();
    }

    private void join() {
        int n = group.length;
        // the gains between two groups together; minus infinity where they share a labeller
        double[][] between = new double[n][];
        for (int i = 0; i < n; i++) between[i] = gain[i].clone();
        boolean[] gone = new boolean[n];
        int[] partner = new int[n];
        for (int i = 0; i < n; i++) partner[i] = bestPartner(i, between, gone);
        for (int into = next(between, gone, partner); into >= 0; into = next(between, gone, partner)) {
            int from = partner[into];
            gone[from] = true;
            for (int u = 0; u < n; u++) {
                if (group[u] == from) group[u] = into;
                between[into][u] += between[from][u];
                between[u][into] = between[into][u];
            }
            for (int i = 0; i < n; i++) {
                if (gone[i]) continue;
                boolean lost = i == into || partner[i] == into || partner[i] == from || partner[i] < 0;
                if (lost) partner[i] = bestPartner(i, between, gone);
                else if (between[i][into] > between[i][partner[i]]) partner[i] = into;
            }
        }
    }

    /** The group that gains most by its partner; -1 where none gains. */
    private int next(double[][] between, boolean[] gone, int[] partner) {
        int best = -1;
        double most = -pairs - BestAlignment.TIE;
        for (int i = 0; i < partner.length; i++) {
            if (gone[i] || partner[i] < 0 || between[i][partner[i]] <= most) continue;
            most = between[i][partner[i]];
            best = i;
        }
        return best;
    }

    private static int bestPartner(int of, double[][] between, boolean[] gone) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < gone.length; i++) {
            if (i == of || gone[i] || between[of][i] <= most) continue;
            most = between[of][i];
            best = i;
        }
        return best;
    }

    /** Whether any unit found a better place: in another group, or by itself. */
    private boolean move() {
        boolean moved = false;
        double[] with = new double[group.length];
        int[] size = new int[group.length];
        for (int unit = 0; unit < group.length; unit++) {
            Arrays.fill(with, 0);
            Arrays.fill(size, 0);
            for (int u = 0; u < group.length; u++) {
                size[group[u]]++;
                if (u != unit) with[group[u]] += gain[unit][u];
            }
            // what it saves to be in a group, with the gains of the others there; by itself it saves nothing
            int at = group[unit];
            double now = size[at] == 1 ? 0 : pairs + with[at];
            int better = -1;
            for (int g = 0; g < group.length; g++) {
                double saved = size[g] == 0 ? 0 : pairs + with[g];
                if (g == at || saved <= now + BestAlignment.TIE) continue;
                now = saved;
                better = g;
            }
            if (better < 0) continue;
            group[unit] = better;
            moved = true;
        }
        return moved;
    }

    private int number() {
        int[] number = new int[group.length];
        Arrays.fill(number, -1);
        int n = 0;
        for (int unit = 0; unit < group.length; unit++) {
            if (number[group[unit]] < 0) number[group[unit]] = n++;
            group[unit] = number[group[unit]];
        }
        return n;
    }

    int[] groups() {
        return group;
    }

    int count() {
        return count;
    }

    double cost() {
        double gains = 0;
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) if (group[i] == group[j]) gains += gain[i][j];
        }
        return count - gains / pairs;
    }
}
