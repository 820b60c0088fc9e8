package dev.concord.agreement;

import dev.concord.agreement.Figure.LeftOut;
import dev.concord.agreement.Labellers.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Labels of one kind, one by each labeller for each unit: figures of all labellers, and of each two.
 *
 * <p>On a scale, a label without a place on it ("nothing is said about the ties") is one category more for nominal
 * measures; ordinal, interval and weighted ones leave it out and count it.
 */
final class Coding {

    private final Rows rows;
    private final Labellers labellers;
    private final Layer layer;
    private final Wording words;
    final Categories categories = new Categories();
    private final Units units;
    private final Coincidences all;
    private final Units scaleUnits;
    private final Coincidences onScale;
    private final int offScale;
    private final boolean scale;
    private final ByPair<PairTable> tables;
    private int[] some = new int[8];

    Coding(Rows rows, Labellers labellers, Layer layer, Wording words, boolean scale) {
        this.rows = rows;
        this.labellers = labellers;
        this.layer = layer;
        this.words = words;
        this.scale = scale;
        this.units = new Units(rows);
        this.all = new Coincidences(rows, categories, units);
        this.scaleUnits = new Units(rows);
        this.onScale = new Coincidences(rows, categories, scaleUnits);
        this.offScale = rows.slot();
        this.tables = new ByPair<>(() -> new PairTable(rows, categories));
    }

    /** One unit's labels by those who are pooled. */
    void unit(int[] labels, int count) {
        units.add(count, 1);
        if (count > 1) all.unit(labels, count);
        if (!scale) return;
        if (some.length < count) some = new int[count * 2];
        int placed = 0;
        for (int i = 0; i < count; i++) if (categories.onScale(labels[i])) some[placed++] = labels[i];
        if (count > 1) rows.add(offScale, count - placed);
        if (placed == 0) return;
        scaleUnits.add(placed, 1);
        if (placed > 1) onScale.unit(some, placed);
    }

    /** One unit's labels by these two. */
    void pair(int one, int other, int labelOfOne, int labelOfOther) {
        PairTable table = tables.of(one, other);
        if (one < other) table.add(labelOfOne, labelOfOther);
        else table.add(labelOfOther, labelOfOne);
    }

    List<Figure> pooled() {
        List<Figure> figures = new ArrayList<>();
        Coincidences.Matrix matrix = all.matrix();
        if (scale) {
            Coincidences.Matrix placed = onScale.matrix();
            figures.add(alpha(Metric.ORDINAL, placed, Difference.ORDINAL));
            figures.add(alpha(Metric.NOMINAL, matrix, Difference.NOMINAL));
            figures.add(alpha(Metric.INTERVAL, placed, Difference.interval(placed.positions())));
        } else {
            figures.add(alpha(Metric.NOMINAL, matrix, Difference.NOMINAL));
        }
        if (layer == Layer.SENTIMENT) {
            figures.add(figure(Coefficient.FLEISS_KAPPA, Metric.NOMINAL, matrix, matrix::fleiss, this::whyNoFleiss));
        }
        figures.add(figure(
                Coefficient.PERCENT,
                null,
                matrix,
                sums -> silent(matrix.marginals(sums), matrix.order()) ? Double.NaN : all.percent(sums),
                this::whyNone));
        return figures;
    }

    /** Quotes that nobody gave a sentiment: that their labels are "the same" says nothing. */
    private boolean silent(double[] marginals, int[] order) {
        if (layer != Layer.QUOTE_SENTIMENT) return false;
        for (int i = 0; i < order.length; i++) {
            if (marginals[i] > 0 && categories.onScale(order[i])) return false;
        }
        return true;
    }

    private Figure alpha(Metric metric, Coincidences.Matrix matrix, Difference.Level level) {
        return figure(Coefficient.KRIPPENDORFF_ALPHA, metric, matrix, sums -> matrix.alpha(sums, level), this::whyNone);
    }

    private Figure figure(
            Coefficient measure,
            @Nullable Metric metric,
            Coincidences.Matrix matrix,
            ToDoubleFunction<double[]> value,
            Why why) {
        List<LeftOut> out = new ArrayList<>();
        out.add(new LeftOut(matrix.units()::single, words.units() + " with one label"));
        if (matrix.units() != units) {
            out.add(new LeftOut(sums -> sums[offScale], "labels that have no place on the scale"));
        }
        return new Figure(
                layer, measure, metric, null, null, value, matrix.units()::compared, sums -> why.of(matrix, sums), out);
    }

    private interface Why {
        String of(Coincidences.Matrix matrix, double[] sums);
    }

    private String whyNone(Coincidences.Matrix matrix, double[] sums) {
        if (matrix.units().compared(sums) > 0) return words.noVariation(matrix.only(sums));
        if (units.compared(sums) > 0) {
            return "No %s has two labels with a place on the scale.".formatted(words.unit());
        }
        return words.nothingCompared(labellers.pooled());
    }

    private String whyNoFleiss(Coincidences.Matrix matrix, double[] sums) {
        int[] range = units.range(sums);
        return range[0] == range[1] ? whyNone(matrix, sums) : words.unequal(range[0], range[1]);
    }

    /** Figures of two labellers. */
    List<Figure> of(Pair pair, boolean withAlpha) {
        PairTable table = tables.of(pair.one(), pair.other());
        PairTable.Reading any = table.reading(false);
        PairTable.Reading placed = table.reading(true);
        List<Figure> figures = new ArrayList<>();
        if (withAlpha) {
            if (scale) figures.add(alpha(pair, any, placed, Metric.ORDINAL, Difference.ORDINAL));
            figures.add(alpha(pair, any, any, Metric.NOMINAL, Difference.NOMINAL));
            if (scale) figures.add(alpha(pair, any, placed, Metric.INTERVAL, Difference.interval(placed.at())));
        }
        if (layer != Layer.ATTRIBUTION) {
            figures.add(kappa(pair, any, any, Coefficient.COHEN_KAPPA, Metric.NOMINAL));
        }
        if (scale) {
            figures.add(kappa(pair, any, placed, Coefficient.WEIGHTED_KAPPA, Metric.LINEAR));
            figures.add(kappa(pair, any, placed, Coefficient.WEIGHTED_KAPPA, Metric.QUADRATIC));
        }
        figures.add(figure(
                pair,
                any,
                any,
                Coefficient.PERCENT,
                null,
                sums -> silent(any.marginals(sums), any.order()) ? Double.NaN : any.percent(sums)));
        return figures;
    }

    private Figure alpha(
            Pair pair, PairTable.Reading any, PairTable.Reading used, Metric metric, Difference.Level level) {
        return figure(pair, any, used, Coefficient.KRIPPENDORFF_ALPHA, metric, sums -> used.alpha(sums, level));
    }

    private Figure kappa(Pair pair, PairTable.Reading any, PairTable.Reading used, Coefficient measure, Metric metric) {
        return figure(pair, any, used, measure, metric, sums -> used.kappa(sums, metric));
    }

    private Figure figure(
            Pair pair,
            PairTable.Reading any,
            PairTable.Reading used,
            Coefficient measure,
            @Nullable Metric metric,
            ToDoubleFunction<double[]> value) {
        List<String> names = labellers.names(pair);
        return new Figure(
                layer,
                measure,
                metric,
                names,
                null,
                value,
                used::n,
                sums -> whyNone(names, any, used, sums),
                List.of(new LeftOut(
                        sums -> any.n(sums) - used.n(sums), words.units() + " with a label off the scale")));
    }

    private String whyNone(List<String> pair, PairTable.Reading any, PairTable.Reading used, double[] sums) {
        if (used.n(sums) > 0) return words.noVariation(used.only(sums));
        if (any.n(sums) > 0) {
            return "%s and %s gave no %s two labels with a place on the scale."
                    .formatted(pair.getFirst(), pair.getLast(), words.unit());
        }
        return words.nothingInCommon(pair);
    }
}
