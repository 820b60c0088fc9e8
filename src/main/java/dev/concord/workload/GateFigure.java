package dev.concord.workload;

import dev.concord.agreement.Coefficient;
import dev.concord.agreement.Layer;
import dev.concord.agreement.Measure;
import dev.concord.agreement.Metric;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A figure that a lead may ask of whoever is to begin, or watch of whoever is at work. Each is from 0 to 1. */
public enum GateFigure {
    QUOTES("Quotes found", "F1 at overlap", Layer.QUOTES, Coefficient.F1, Metric.OVERLAP),
    ATTRIBUTION("Who said it", "per cent of shared quotes", Layer.ATTRIBUTION, Coefficient.PERCENT, null),
    SENTIMENT("Sentiment", "per cent of articles", Layer.SENTIMENT, Coefficient.PERCENT, null),
    TOPICS("Topics", "per cent with the same set", Layer.TOPICS, Coefficient.PERCENT, null),
    MENTIONS("Mentions found", "F1 at overlap", Layer.MENTIONS, Coefficient.F1, Metric.OVERLAP);

    private final String title;
    private final String how;
    private final Layer layer;
    private final Coefficient coefficient;
    private final @Nullable Metric metric;

    GateFigure(String title, String how, Layer layer, Coefficient coefficient, @Nullable Metric metric) {
        this.title = title;
        this.how = how;
        this.layer = layer;
        this.coefficient = coefficient;
        this.metric = metric;
    }

    public String title() {
        return title;
    }

    /** How it is measured, in a few words. */
    public String how() {
        return how;
    }

    /** This figure among those of a study of two. */
    public Optional<Measure> in(List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.layer() == layer
                        && measure.measure() == coefficient
                        && (metric == null || measure.metric() == metric)
                        && measure.labellers() == null
                        && measure.topic() == null)
                .findFirst();
    }
}
