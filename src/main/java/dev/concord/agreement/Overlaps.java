package dev.concord.agreement;

import dev.concord.agreement.Figure.LeftOut;
import dev.concord.agreement.Labellers.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * F1 of spans: twice the spans that two labellers have in common over all of both, which is the same whoever is taken for
 * the truth, and is what Hripcsak, G., & Rothschild, A. S. (2005). Agreement, the F-measure, and reliability in
 * information retrieval. JAMIA 12(3), 296–298, show κ to tend to where the number of spans nobody marks is large and
 * unknown. Pooled over all pairs of labellers.
 */
final class Overlaps {

    private final Rows rows;
    private final Labellers labellers;
    private final Layer layer;
    private final Wording words;
    private final String empty;
    /** Of each pair the slots of what both marked, of what is the same, and of what overlaps. */
    private final ByPair<int[]> slots;

    private final int spans;
    private final int single;

    /** @param empty why there is no F1 where none of those compared marked one */
    Overlaps(Rows rows, Labellers labellers, Layer layer, Wording words, String empty) {
        this.rows = rows;
        this.labellers = labellers;
        this.layer = layer;
        this.words = words;
        this.empty = empty;
        this.slots = new ByPair<>(() -> new int[] {rows.slot(), rows.slot(), rows.slot()});
        this.spans = rows.slot();
        this.single = rows.slot();
    }

    /** One article's spans by two. */
    void pair(int one, int other, int marked, int exact, int overlapping) {
        int[] slot = slots.of(one, other);
        rows.add(slot[0], marked);
        rows.add(slot[1], exact);
        rows.add(slot[2], overlapping);
    }

    /** Spans of one article by all who are pooled. */
    void article(int labellers, int marked) {
        if (labellers > 1) rows.add(spans, marked);
        else rows.add(single, 1);
    }

    List<Figure> pooled() {
        List<int[]> some = new ArrayList<>();
        for (Pair pair : labellers.pairs()) {
            int[] slot = slots.find(pair);
            if (slot != null && labellers.isPooled(pair)) some.add(slot);
        }
        return figures(
                null,
                some,
                sums -> sums[spans],
                () -> words.nothingCompared(labellers.pooled()),
                List.of(new LeftOut(sums -> sums[single], words.units() + " with one labeller")));
    }

    List<Figure> of(Pair pair) {
        int[] slot = slots.find(pair);
        List<int[]> some = slot == null ? List.of() : List.of(slot);
        List<String> names = labellers.names(pair);
        return figures(names, some, sums -> sum(some, 0, sums), () -> words.nothingInCommon(names), List.of());
    }

    private List<Figure> figures(
            @Nullable List<String> names,
            List<int[]> some,
            ToDoubleFunction<double[]> n,
            Supplier<String> nothing,
            List<LeftOut> out) {
        List<Figure> figures = new ArrayList<>();
        for (Metric metric : List.of(Metric.EXACT, Metric.OVERLAP)) {
            figures.add(new Figure(
                    layer,
                    Coefficient.F1,
                    metric,
                    names,
                    null,
                    f1(some, metric),
                    n,
                    sums -> some.isEmpty() ? nothing.get() : empty,
                    out));
        }
        return figures;
    }

    private static ToDoubleFunction<double[]> f1(List<int[]> some, Metric metric) {
        int hits = metric == Metric.EXACT ? 1 : 2;
        return sums -> {
            double marked = sum(some, 0, sums);
            return marked == 0 ? Double.NaN : 2 * sum(some, hits, sums) / marked;
        };
    }

    private static double sum(List<int[]> some, int which, double[] sums) {
        double sum = 0;
        for (int[] slot : some) sum += sums[slot[which]];
        return sum;
    }
}
