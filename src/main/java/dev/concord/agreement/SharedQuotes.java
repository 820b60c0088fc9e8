package dev.concord.agreement;

import dev.concord.agreement.Alignment.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Quotes that several labellers of one article marked, made of the alignments of each two: the pairs with the largest
 * overlap are joined first, and no quote joins others of which one is by its own labeller already. For two labellers it
 * is their alignment.
 */
final class SharedQuotes {

    private static final Comparator<Link> LARGEST_FIRST = (x, y) -> {
        int byOverlap = Double.compare(y.pair.overlap(), x.pair.overlap());
        return byOverlap != 0 ? byOverlap : Integer.compare(x.start, y.start);
    };

    private final int[] root;
    /** The labellers that a group has, one bit each; groups of more than 64 labellers do not occur. */
    private final List<boolean[]> members;

    private final int[] firstOf;

    private SharedQuotes(int[] sizes) {
        this.firstOf = new int[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) firstOf[i + 1] = firstOf[i] + sizes[i];
        this.root = new int[firstOf[sizes.length]];
        this.members = new ArrayList<>();
        for (int who = 0; who < sizes.length; who++) {
            for (int quote = 0; quote < sizes[who]; quote++) {
                root[firstOf[who] + quote] = firstOf[who] + quote;
                boolean[] alone = new boolean[sizes.length];
                alone[who] = true;
                members.add(alone);
            }
        }
    }

    /** A pair of quotes: labeller and place of each. */
    record Link(int one, int other, Pair pair, int start) {}

    /**
     * The groups: for each labeller its quote's place, or -1; with two labellers at least.
     *
     * @param sizes how many quotes each labeller has
     * @param links all pairs that match, of all two labellers
     */
    static List<int[]> of(int[] sizes, List<Link> links) {
        SharedQuotes shared = new SharedQuotes(sizes);
        List<Link> sorted = new ArrayList<>(links);
        sorted.sort(LARGEST_FIRST);
        for (Link link : sorted) shared.join(link);
        return shared.groups(sizes);
    }

    private void join(Link link) {
        int one = root(firstOf[link.one] + link.pair.first());
        int other = root(firstOf[link.other] + link.pair.second());
        if (one == other) return;
        boolean[] of = members.get(one);
        boolean[] more = members.get(other);
        for (int i = 0; i < of.length; i++) if (of[i] && more[i]) return;
        for (int i = 0; i < of.length; i++) of[i] |= more[i];
        root[other] = one;
    }

    private int root(int quote) {
        int at = quote;
        while (root[at] != at) at = root[at];
        return at;
    }

    private List<int[]> groups(int[] sizes) {
        List<int[]> groups = new ArrayList<>();
        int[][] byRoot = new int[root.length][];
        for (int who = 0; who < sizes.length; who++) {
            for (int quote = 0; quote < sizes[who]; quote++) {
                int top = root(firstOf[who] + quote);
                if (byRoot[top] == null) {
                    byRoot[top] = new int[sizes.length];
                    Arrays.fill(byRoot[top], -1);
                    groups.add(byRoot[top]);
                }
                byRoot[top][who] = quote;
            }
        }
        groups.removeIf(SharedQuotes::alone);
        return groups;
    }

    private static boolean alone(int[] group) {
        int members = 0;
        for (int quote : group) if (quote >= 0) members++;
        return members < 2;
    }
}
