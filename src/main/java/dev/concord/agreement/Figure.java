package dev.concord.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A measure before it is taken: how to get it from any sums of {@link Rows}.
 *
 * @param value NaN where it is undefined
 * @param n the units it rests on
 * @param why a sentence for sums where the value is NaN
 * @param leftOut what could not be compared
 */
record Figure(
        Layer layer,
        Coefficient measure,
        @Nullable Metric metric,
        @Nullable List<String> labellers,
        @Nullable String topic,
        ToDoubleFunction<double[]> value,
        ToDoubleFunction<double[]> n,
        Function<double[], String> why,
        List<LeftOut> leftOut) {

    /**
     * Units or labels that do not count.
     *
     * @param words what they are, after their number
     */
    record LeftOut(ToDoubleFunction<double[]> count, String words) {}

    Measure taken(double[] sums) {
        double found = value.applyAsDouble(sums);
        boolean defined = !Double.isNaN(found);
        long out = 0;
        List<String> words = new ArrayList<>();
        for (LeftOut some : leftOut) {
            long count = Math.round(some.count.applyAsDouble(sums));
            if (count <= 0) continue;
            out += count;
            words.add("%s (%d)".formatted(some.words, count));
        }
        return new Measure(
                layer,
                measure,
                metric,
                labellers,
                topic,
                defined ? found : null,
                null,
                null,
                Math.round(n.applyAsDouble(sums)),
                defined ? null : why.apply(sums),
                out,
                words.isEmpty() ? null : "Left out: " + String.join("; ", words) + ".");
    }
}
