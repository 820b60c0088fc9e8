package dev.concord.agreement.ui;

import dev.concord.agreement.Coefficient;
import dev.concord.agreement.Layer;
import dev.concord.agreement.Measure;
import dev.concord.agreement.Metric;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which figure it is, whoever it is of. */
record FigureKey(
        Layer layer,
        Coefficient measure,
        @Nullable Metric metric,
        @Nullable String topic) {

    /** The one that tells most of each layer, corrected for chance, so that they can stand on one scale. */
    static final List<FigureKey> TELLING = List.of(
            new FigureKey(Layer.SENTIMENT, Coefficient.KRIPPENDORFF_ALPHA, Metric.ORDINAL, null),
            new FigureKey(Layer.TOPICS, Coefficient.KRIPPENDORFF_ALPHA, Metric.MASI, null),
            new FigureKey(Layer.MENTIONS, Coefficient.UNITIZING_ALPHA, null, null),
            new FigureKey(Layer.QUOTES, Coefficient.UNITIZING_ALPHA, null, null),
            new FigureKey(Layer.QUOTES, Coefficient.KRIPPENDORFF_ALPHA, Metric.MASI, null),
            new FigureKey(Layer.QUOTE_TYPE, Coefficient.KRIPPENDORFF_ALPHA, Metric.NOMINAL, null),
            new FigureKey(Layer.QUOTE_SENTIMENT, Coefficient.KRIPPENDORFF_ALPHA, Metric.ORDINAL, null),
            new FigureKey(Layer.ATTRIBUTION, Coefficient.KRIPPENDORFF_ALPHA, Metric.NOMINAL, null));

    static FigureKey of(Measure measure) {
        return new FigureKey(measure.layer(), measure.measure(), measure.metric(), measure.topic());
    }

    /** That figure over all labellers. */
    Optional<Measure> in(List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.labellers() == null && of(measure).equals(this))
                .findFirst();
    }

    /** Whether Krippendorff's thresholds are meant for it. */
    boolean hasThresholds() {
        return measure == Coefficient.KRIPPENDORFF_ALPHA || measure == Coefficient.UNITIZING_ALPHA;
    }

    boolean isOf(Measure one) {
        return layer == one.layer()
                && measure == one.measure()
                && metric == one.metric()
                && Objects.equals(topic, one.topic());
    }
}
