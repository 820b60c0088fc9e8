package dev.concord.agreement;

import java.util.List;

/**
 * Which labels of two labellers are the same one. Each has one partner at most: first those that cover the same
 * characters, then so that as many pairs as can be {@linkplain Pair#matches match} and their overlap is largest. Who of
 * the two is asked first changes nothing.
 *
 * @param pairs of labels that share a character, in the order of the first's
 * @param onlyFirst places of the first's labels without a partner
 * @param onlySecond places of the second's
 */
public record Alignment(List<Pair> pairs, List<Integer> onlyFirst, List<Integer> onlySecond) {

    /** From this overlap on (characters in common of those that either covers) two labels count as one. */
    public static final double MATCH = .5;

    public Alignment {
        pairs = List.copyOf(pairs);
        onlyFirst = List.copyOf(onlyFirst);
        onlySecond = List.copyOf(onlySecond);
    }

    /**
     * Two labels that belong together.
     *
     * @param first its place in the first's list
     * @param second its place in the second's
     * @param overlap above 0; 1 where they cover the same characters
     */
    public record Pair(int first, int second, double overlap) {

        public boolean exact() {
            return overlap == 1;
        }

        public boolean matches() {
            return overlap >= MATCH;
        }
    }

    /** The labels of both. */
    public int marked() {
        return 2 * pairs.size() + onlyFirst.size() + onlySecond.size();
    }

    public static Alignment of(List<Extent> first, List<Extent> second) {
        return Matching.of(first, second);
    }
}
