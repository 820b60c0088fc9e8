package dev.concord.agreement;

import dev.concord.agreement.Coincidences.Matrix;
import dev.concord.agreement.Figure.LeftOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final List<Coincidences> byTopic = new ArrayList<>();
    private final Map<Set<String>, Known> known = new HashMap<>();
    private int[] labels = new int[8];
    /** How many chose each topic, for the unit at hand. */
    private int[] by = new int[8];

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

    private int topic(String topic) {
        return numbers.computeIfAbsent(topic, any -> {
            Categories chosenOrNot = new Categories();
            chosenOrNot.of("not chosen");
            chosenOrNot.of("chosen");
            byTopic.add(new Coincidences(rows, chosenOrNot, units));
            return byTopic.size() - 1;
        });
    }

    /** A set is met again and again: what is known of it is looked up. */
    private Known known(Set<String> set) {
        return known.computeIfAbsent(
                set,
                any -> new Known(
                        sets.of(String.join(BETWEEN, new TreeSet<>(set))),
                        set.stream().mapToInt(this::topic).toArray()));
    }

    private record Known(int category, int[] topics) {}

    /** What those who are pooled chose for one unit. */
    void unit(List<Set<String>> chosen) {
        int count = chosen.size();
        units.add(count, 1);
        boolean any = false;
        for (Set<String> set : chosen) any |= !set.isEmpty();
        if (!any) return;
        if (labels.length < count) labels = new int[2 * count];
        for (int i = 0; i < count; i++) {
            Known set = known(chosen.get(i));
            labels[i] = set.category;
            for (int topic : set.topics) count(topic);
        }
        if (count > 1) whole.unit(labels, count);
        for (int topic = 0; topic < by.length; topic++) {
            if (by[topic] == 0) continue;
            if (count > 1) {
                byTopic.get(topic).add(1, 1, count, by[topic] * (by[topic] - 1) / 2.);
                byTopic.get(topic).add(0, 1, count, (double) by[topic] * (count - by[topic]));
            }
            by[topic] = 0;
        }
    }

    private void count(int topic) {
        if (topic >= by.length) by = Arrays.copyOf(by, 2 * topic + 2);
        by[topic]++;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        Matrix ofSets = whole.matrix();
        Difference.Level masi = Difference.table(distances(ofSets));
        figures.add(
                figure(Coefficient.KRIPPENDORFF_ALPHA, Metric.MASI, null, ofSets, sums -> ofSets.alpha(sums, masi)));
        figures.add(figure(Coefficient.PERCENT, null, null, ofSets, whole::percent));
        numbers.forEach((topic, number) -> {
            Coincidences coincidences = byTopic.get(number);
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
