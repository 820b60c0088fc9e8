package dev.concord.agreement;

import dev.concord.agreement.Coincidences.Matrix;
import dev.concord.agreement.Figure.LeftOut;
import java.util.Arrays;
import java.util.List;

/** Token-wise agreement: each word is inside of some label or outside of all, and α is taken of that. */
final class WordCoding {

    private final Labellers labellers;
    private final Layer layer;
    private final Wording words;
    private final Units units;
    private final Coincidences inside;

    WordCoding(Rows rows, Labellers labellers, Layer layer, Wording words) {
        this.labellers = labellers;
        this.layer = layer;
        this.words = words;
        this.units = new Units(rows);
        Categories categories = new Categories();
        categories.of("outside");
        categories.of("inside");
        this.inside = new Coincidences(rows, categories, units);
    }

    /**
     * One article.
     *
     * @param total its words
     * @param covered the words inside, by each who is pooled
     */
    void article(int total, List<Extent> covered) {
        int count = covered.size();
        if (count == 0) return;
        units.add(count, total);
        if (count < 2) return;
        int[] edges = edges(covered);
        int by = 0;
        for (int i = 0; i < edges.length; ) {
            int at = edges[i] >> 1;
            for (; i < edges.length && edges[i] >> 1 == at; i++) by += (edges[i] & 1) == 1 ? 1 : -1;
            if (by == 0 || i == edges.length) continue;
            int run = (edges[i] >> 1) - at;
            inside.add(1, 1, count, run * (by * (by - 1) / 2.));
            inside.add(0, 1, count, (double) run * by * (count - by));
        }
    }

    /** Where stretches start (odd) and end (even), by place. */
    private static int[] edges(List<Extent> covered) {
        int n = 0;
        for (Extent extent : covered) n += 2 * extent.parts();
        int[] edges = new int[n];
        n = 0;
        for (Extent extent : covered) {
            for (int part = 0; part < extent.parts(); part++) {
                edges[n++] = extent.start(part) << 1 | 1;
                edges[n++] = extent.end(part) << 1;
            }
        }
        Arrays.sort(edges);
        return edges;
    }

    Figure figure() {
        Matrix matrix = inside.matrix();
        return new Figure(
                layer,
                Coefficient.KRIPPENDORFF_ALPHA,
                Metric.TOKEN,
                null,
                null,
                sums -> matrix.alpha(sums, Difference.NOMINAL),
                units::compared,
                sums -> why(matrix, sums),
                List.of(new LeftOut(units::single, "words of articles with one labeller")));
    }

    private String why(Matrix matrix, double[] sums) {
        if (units.compared(sums) == 0) return words.nothingCompared(labellers.pooled());
        return words.noVariation(matrix.only(sums));
    }
}
