package dev.concord.agreement;

import java.util.Arrays;

/**
 * One article as measures of unitizing see it: a line of characters, and on it the units that each labeller marked.
 * Units may touch, overlap and nest. Held in one array, so that ten thousand articles stay small.
 *
 * <p>A labeller who marked nothing counts as much as one who marked much: say how many there were.
 */
public final class Continuum {

    private static final int WIDTH = 4;

    private final int length;
    private final int labellers;
    /** labeller, start, end, category of each unit; by labeller, then in reading order. */
    private final int[] units;

    private Continuum(int length, int labellers, int[] units) {
        this.length = length;
        this.labellers = labellers;
        this.units = units;
    }

    /**
     * An empty one, to be filled.
     *
     * @param length of the text, in characters
     * @param labellers how many finished the article, whether they marked anything or not
     */
    public static Builder of(int length, int labellers) {
        if (length < 0 || labellers < 0 || labellers > Short.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "A continuum cannot have %d characters and %d labellers.".formatted(length, labellers));
        }
        return new Builder(length, labellers);
    }

    /** Characters of the text. */
    public int length() {
        return length;
    }

    /** How many labellers finished it. */
    public int labellers() {
        return labellers;
    }

    /** How many units they marked, all together. */
    public int size() {
        return units.length / WIDTH;
    }

    /** Whose unit it is, from 0. */
    public int labeller(int unit) {
        return units[WIDTH * unit];
    }

    public int start(int unit) {
        return units[WIDTH * unit + 1];
    }

    /** The character after its last. */
    public int end(int unit) {
        return units[WIDTH * unit + 2];
    }

    /** From 0; categories are only told apart, never ordered. */
    public int category(int unit) {
        return units[WIDTH * unit + 3];
    }

    /** The units of one labeller are those from here to {@code firstOf(labeller + 1)}. */
    int firstOf(int labeller) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (labeller(middle) < labeller) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /**
     * The same article with some of its labellers, who are numbered anew in the order given.
     *
     * @throws IllegalArgumentException if one of them is not there
     */
    public Continuum only(int... some) {
        Builder builder = of(length, some.length);
        for (int i = 0; i < some.length; i++) {
            if (some[i] < 0 || some[i] >= labellers) {
                throw new IllegalArgumentException("There is no labeller %d among %d.".formatted(some[i], labellers));
            }
            for (int u = firstOf(some[i]); u < firstOf(some[i] + 1); u++) {
                builder.add(i, start(u), end(u), category(u));
            }
        }
        return builder.build();
    }

    /** Takes the units in any order. */
    public static final class Builder {

        private final int length;
        private final int labellers;
        private int[] units = new int[8 * WIDTH];
        private int filled;

        private Builder(int length, int labellers) {
            this.length = length;
            this.labellers = labellers;
        }

        /**
         * Adds a unit.
         *
         * @throws IllegalArgumentException if it covers no character or reaches outside the text, or its labeller or
         *     category cannot be
         */
        public Builder add(int labeller, int start, int end, int category) {
            if (labeller < 0 || labeller >= labellers || category < 0) {
                throw new IllegalArgumentException("There is no labeller %d among %d, or no category %d."
                        .formatted(labeller, labellers, category));
            }
            if (start < 0 || start >= end || end > length) {
                throw new IllegalArgumentException(
                        "A unit cannot cover %d to %d in a text of %d characters.".formatted(start, end, length));
            }
            if (filled == units.length) units = Arrays.copyOf(units, 2 * filled);
            int at = filled;
            // nearly always they come in order already
            for (; at > 0 && before(labeller, start, end, category, at - WIDTH); at -= WIDTH) {
                System.arraycopy(units, at - WIDTH, units, at, WIDTH);
            }
            units[at] = labeller;
            units[at + 1] = start;
            units[at + 2] = end;
            units[at + 3] = category;
            filled += WIDTH;
            return this;
        }

        private boolean before(int labeller, int start, int end, int category, int at) {
            if (labeller != units[at]) return labeller < units[at];
            if (start != units[at + 1]) return start < units[at + 1];
            if (end != units[at + 2]) return end < units[at + 2];
            return category < units[at + 3];
        }

        public Continuum build() {
            return new Continuum(length, labellers, Arrays.copyOf(units, filled));
        }
    }
}
