package dev.concord.agreement;

import dev.concord.agreement.LengthPairs.Lengths;
import java.util.Arrays;

/** The units of one category in one article, labeller by labeller, without overlaps; read into the same arrays. */
final class CategoryRuns {

    private final int category;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int filled;
    /** Where the units of each labeller begin, and behind the last where they end. */
    private int[] from = new int[8];

    private int labellers;
    private int length;
    private long merged;

    CategoryRuns(int category) {
        this.category = category;
    }

    void read(Continuum article) {
        labellers = article.labellers();
        length = article.length();
        filled = 0;
        if (from.length <= labellers) from = new int[2 * labellers];
        int unit = 0;
        for (int labeller = 0; labeller < labellers; labeller++) {
            from[labeller] = filled;
            for (; unit < article.size() && article.labeller(unit) == labeller; unit++) {
                if (article.category(unit) == category) add(article.start(unit), article.end(unit), from[labeller]);
            }
        }
        from[labellers] = filled;
    }

    private void add(int start, int end, int first) {
        if (filled > first && start < ends[filled - 1]) {
            ends[filled - 1] = Math.max(ends[filled - 1], end);
            merged++;
            return;
        }
        if (filled == starts.length) {
            starts = Arrays.copyOf(starts, 2 * filled);
            ends = Arrays.copyOf(ends, 2 * filled);
        }
        starts[filled] = start;
        ends[filled++] = end;
    }

    int size() {
        return filled;
    }

    int length(int run) {
        return ends[run] - starts[run];
    }

    /** Over all articles read. */
    long merged() {
        return merged;
    }

    void addUnits(Lengths units) {
        for (int run = 0; run < filled; run++) units.add(length(run));
    }

    /** What lies between the units of each labeller, before the first and behind the last. */
    void addGaps(Lengths gaps) {
        for (int labeller = 0; labeller < labellers; labeller++) {
            int at = 0;
            for (int run = from[labeller]; run < from[labeller + 1]; run++) {
                if (starts[run] > at) gaps.add(starts[run] - at);
                at = ends[run];
            }
            if (length > at) gaps.add(length - at);
        }
    }

    /** Σδ² over each two labellers. */
    double disagreement() {
        double sum = 0;
        if (filled == 0) return sum;
        for (int one = 0; one < labellers; one++) {
            for (int other = one + 1; other < labellers; other++) sum += disagreement(one, other);
        }
        return sum;
    }

    private double disagreement(int one, int other) {
        double sum = 0;
        int j = from[other];
        // where the other's units begin that may still lie in a gap
        int untouched = j;
        for (int i = from[one]; i < from[one + 1]; i++) {
            while (j < from[other + 1] && ends[j] <= starts[i]) j++;
            for (; untouched < j; untouched++) sum += square(length(untouched));
            boolean alone = true;
            for (int k = j; k < from[other + 1] && starts[k] < ends[i]; k++) {
                sum += square(starts[i] - starts[k]) + square(ends[i] - ends[k]);
                alone = false;
                untouched = Math.max(untouched, k + 1);
            }
            if (alone) sum += square(length(i));
        }
        for (; untouched < from[other + 1]; untouched++) sum += square(length(untouched));
        return sum;
    }

    private static double square(double value) {
        return value * value;
    }
}
