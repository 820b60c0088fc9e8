package dev.concord.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a study.
 *
 * @param metric null where the measure has only one
 * @param labellers the two that are compared, by name; null where it is pooled over all
 * @param topic the one topic it is about
 * @param value null where it is undefined, which is neither 0 nor 1
 * @param low the lower end of the interval; null where the value is, or too few articles tell how sure it is
 * @param high the upper end
 * @param n how many units (articles, spans, words, quotes: what the measure compares) it rests on
 * @param whyUndefined a sentence; null where there is a value
 * @param leftOut how many units could not be compared
 * @param whyLeftOut a sentence; null where nothing was left out
 */
public record Measure(
        Layer layer,
        Coefficient measure,
        @Nullable Metric metric,
        @Nullable List<String> labellers,
        @Nullable String topic,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        long n,
        @Nullable String whyUndefined,
        long leftOut,
        @Nullable String whyLeftOut) {

    public Measure {
        if (labellers != null) labellers = List.copyOf(labellers);
    }

    /** The same with an interval, or without one. */
    Measure within(@Nullable Interval interval) {
        Double from = interval == null ? null : (Double) interval.low();
        Double to = interval == null ? null : (Double) interval.high();
        return new Measure(
                layer, measure, metric, labellers, topic, value, from, to, n, whyUndefined, leftOut, whyLeftOut);
    }

    /** As people call it: "Krippendorff's α, ordinal". */
    public String title() {
        String name = measure.title();
        if (measure == Coefficient.GAMMA && metric == Metric.NOMINAL) name = "γ-cat";
        else if (metric != null) name += ", " + metric.title();
        return topic == null ? name : name + ": " + topic;
    }
}
