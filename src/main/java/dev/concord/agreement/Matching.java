package dev.concord.agreement;

import dev.concord.agreement.Alignment.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the {@link Alignment}. */
final class Matching {

    /** A pair that matches is worth more than any number of pairs that only touch. */
    private static final double MATCHED = 1000;

    private final List<Extent> rows;
    private final List<Extent> columns;
    private final double[][] overlap;
    private final int[] partner;
    private final boolean[] taken;

    private Matching(List<Extent> rows, List<Extent> columns) {
        this.rows = rows;
        this.columns = columns;
        this.overlap = new double[rows.size()][columns.size()];
        this.partner = new int[rows.size()];
        this.taken = new boolean[columns.size()];
        Arrays.fill(partner, -1);
    }

    static Alignment of(List<Extent> first, List<Extent> second) {
        // One fixed order of the two, and of the labels of each, whoever is asked first
        int[] firstOrder = order(first);
        int[] secondOrder = order(second);
        List<Extent> a = sorted(first, firstOrder);
        List<Extent> b = sorted(second, secondOrder);
        boolean swap = compare(a, b) > 0;
        Matching matching = swap ? new Matching(b, a) : new Matching(a, b);
        matching.match();
        List<Pair> pairs = new ArrayList<>();
        boolean[] firstUsed = new boolean[first.size()];
        boolean[] secondUsed = new boolean[second.size()];
        for (int row = 0; row < matching.partner.length; row++) {
            int column = matching.partner[row];
            if (column < 0) continue;
            int one = firstOrder[swap ? column : row];
            int other = secondOrder[swap ? row : column];
            firstUsed[one] = true;
            secondUsed[other] = true;
            pairs.add(new Pair(one, other, matching.overlap[row][column]));
        }
        pairs.sort((x, y) -> Integer.compare(x.first(), y.first()));
        return new Alignment(pairs, unused(firstUsed), unused(secondUsed));
    }

    private static int[] order(List<Extent> labels) {
        int[] asGiven = new int[labels.size()];
        boolean sorted = true;
        for (int i = 0; i < asGiven.length; i++) {
            asGiven[i] = i;
            sorted &= i == 0 || labels.get(i - 1).compareTo(labels.get(i)) <= 0;
        }
        if (sorted) return asGiven;
        Integer[] places = new Integer[labels.size()];
        Arrays.setAll(places, i -> i);
        Arrays.sort(places, (x, y) -> labels.get(x).compareTo(labels.get(y)));
        return Arrays.stream(places).mapToInt(Integer::intValue).toArray();
    }

    private static List<Extent> sorted(List<Extent> labels, int[] order) {
        List<Extent> sorted = new ArrayList<>(order.length);
        for (int place : order) sorted.add(labels.get(place));
        return sorted;
    }

    private static int compare(List<Extent> a, List<Extent> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int byLabel = a.get(i).compareTo(b.get(i));
            if (byLabel != 0) return byLabel;
        }
        return Integer.compare(a.size(), b.size());
    }

    private static List<Integer> unused(boolean[] used) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < used.length; i++) if (!used[i]) places.add(i);
        return places;
    }

    private void match() {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                overlap[row][column] = rows.get(row).overlap(columns.get(column));
                if (overlap[row][column] == 1 && partner[row] < 0 && !taken[column]) {
                    partner[row] = column;
                    taken[column] = true;
                }
            }
        }
        boolean[] seen = new boolean[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            if (partner[row] < 0 && !seen[row]) matchComponent(row, seen);
        }
    }

    /** Labels that hang together by overlaps: nearly always one of each labeller. */
    private void matchComponent(int from, boolean[] seen) {
        List<Integer> some = new ArrayList<>(List.of(from));
        List<Integer> others = new ArrayList<>();
        boolean[] met = new boolean[columns.size()];
        seen[from] = true;
        for (int i = 0; i < some.size(); i++) {
            for (int column = 0; column < columns.size(); column++) {
                if (taken[column] || met[column] || overlap[some.get(i)][column] == 0) continue;
                met[column] = true;
                others.add(column);
                for (int row = 0; row < rows.size(); row++) {
                    if (seen[row] || partner[row] >= 0 || overlap[row][column] == 0) continue;
                    seen[row] = true;
                    some.add(row);
                }
            }
        }
        if (others.isEmpty()) return;
        if (some.size() == 1 && others.size() == 1) {
            partner[from] = others.getFirst();
            taken[others.getFirst()] = true;
            return;
        }
        some.sort(null);
        others.sort(null);
        double[][] worth = new double[some.size()][others.size()];
        for (int i = 0; i < worth.length; i++) {
            for (int j = 0; j < worth[i].length; j++) {
                double share = overlap[some.get(i)][others.get(j)];
                worth[i][j] = share >= Alignment.MATCH ? MATCHED + share : share;
            }
        }
        int[] best = LargestSum.of(worth);
        for (int i = 0; i < best.length; i++) {
            if (best[i] < 0 || worth[i][best[i]] == 0) continue;
            partner[some.get(i)] = others.get(best[i]);
            taken[others.get(best[i])] = true;
        }
    }
}
