package dev.concord.agreement;

import dev.concord.agreement.Coincidences.Matrix;
import dev.concord.agreement.Figure.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Sets of topics: agreement on each topic, chosen or not, and on whole sets. */
final class TopicSets {

    private static final String BETWEEN = "\n";

    private final Rows rows;
    private final Labellers labellers;
    private final Layer layer;
    private final Wording words;
    private final Units units;
    private final Categories sets = new Categories();
    private final Coincidences whole;
    private final Map<String, Coincidences> byTopic = new TreeMap<>();
    private int[] labels = new int[8];

    TopicSets(Rows rows, Labellers labellers, Layer layer, Wording words, Set<String> topics) {
        this.rows = rows;
        this.labellers = labellers;
        this.layer = layer;
        this.words = words;
        this.units = new Units(rows);
        this.sets.of("");
        this.whole = new Coincidences(rows, sets, units);
        topics.forEach(this::topic);
    }

    private Coincidences topic(String topic) {
        return byTopic.computeIfAbsent(topic, any -> {
            Categories chosenOrNot = new Categories();
            chosenOrNot.of("not chosen");
            chosenOrNot.of("chosen");
            return new Coincidences(rows, chosenOrNot, units);
        });
    }

    /** What those who are pooled chose for one unit. */
    void unit(List<Set<String>> chosen) {
        int count = chosen.size();
        units.add(count, 1);
        Set<String> any = new TreeSet<>();
        chosen.forEach(any::addAll);
        if (any.isEmpty()) return;
        if (labels.length < count) labels = new int[2 * count];
        for (int i = 0; i < count; i++) labels[i] = sets.of(String.join(BETWEEN, new TreeSet<>(chosen.get(i))));
        if (count > 1) whole.unit(labels, count);
        for (String topic : any) {
            long by = chosen.stream().filter(set -> set.contains(topic)).count();
            Coincidences coincidences = topic(topic);
            if (count < 2) continue;
            coincidences.add(1, 1, count, by * (by - 1) / 2.);
            coincidences.add(0, 1, count, by * (count - by));
        }
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        Matrix ofSets = whole.matrix();
        Difference.Level masi = Difference.table(distances(ofSets));
        figures.add(figure(
                Coefficient.KRIPPENDORFF_ALPHA, Metric.MASI, null, ofSets, sums -> ofSets.alpha(sums, masi)));
        figures.add(figure(Coefficient.PERCENT, null, null, ofSets, whole::percent));
        byTopic.forEach((topic, coincidences) -> {
            Matrix matrix = coincidences.matrix();
            figures.add(figure(
                    Coefficient.KRIPPENDORFF_ALPHA,
                    Metric.NOMINAL,
                    topic,
                    matrix,
                    sums -> matrix.alpha(sums, Difference.NOMINAL)));
            figures.add(figure(Coefficient.PERCENT, null, topic, matrix, coincidences::percent));
        });
        return figures;
    }

    private double[][] distances(Matrix matrix) {
        List<Set<String>> ordered = new ArrayList<>();
        for (int set : matrix.order()) {
            String name = sets.name(set);
            ordered.add(name.isEmpty() ? Set.of() : Set.of(name.split(BETWEEN)));
        }
        double[][] distances = new double[ordered.size()][ordered.size()];
        for (int i = 0; i < distances.length; i++) {
            for (int j = 0; j < distances.length; j++) {
                distances[i][j] = Difference.masi(ordered.get(i), ordered.get(j));
            }
        }
        return distances;
    }

    private Figure figure(
            Coefficient measure,
            @Nullable Metric metric,
            @Nullable String topic,
            Matrix matrix,
            ToDoubleFunction<double[]> value) {
        return new Figure(
                layer,
                measure,
                metric,
                null,
                topic,
                value,
                units::compared,
                sums -> why(topic, matrix, sums),
                List.of(new LeftOut(units::single, words.units() + " with one labeller")));
    }

    private String why(@Nullable String topic, Matrix matrix, double[] sums) {
        if (units.compared(sums) == 0) return words.nothingCompared(labellers.pooled());
        String only = matrix.only(sums);
        if (topic == null) {
            if (only.isEmpty()) return "Nobody chose a topic.";
            return words.noVariation(only.replace(BETWEEN, ", "));
        }
        return only.equals("chosen")
                ? "Everybody chose %s every time: without variation, agreement cannot be told from chance."
                        .formatted(topic)
                : "Nobody chose %s.".formatted(topic);
    }
}
