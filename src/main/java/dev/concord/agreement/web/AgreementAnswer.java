package dev.concord.agreement.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.agreement.Coefficient;
import dev.concord.agreement.Figures;
import dev.concord.agreement.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures as the command prints them.
 *
 * @param articles that were finished by anybody
 * @param labellers by sign-in name, gold among them
 */
record AgreementAnswer(int articles, List<String> labellers, List<MeasureAnswer> measures) {

    static AgreementAnswer of(Figures figures) {
        if (figures.groups().isEmpty()) return new AgreementAnswer(0, List.of(), List.of());
        Figures.Group all = figures.groups().getFirst();
        return new AgreementAnswer(
                all.articles(),
                all.labellers(),
                all.measures().stream()
                        .filter(AgreementAnswer::printed)
                        .map(MeasureAnswer::of)
                        .toList());
    }

    /** The command leaves α of pairs out, which the screen's matrix shows beside κ. */
    private static boolean printed(Measure measure) {
        return measure.labellers() == null || measure.measure() != Coefficient.KRIPPENDORFF_ALPHA;
    }

    /**
     * One figure.
     *
     * @param labellers the two that are compared; null for all
     * @param value null where it is undefined, and then whyUndefined says why
     * @param n the units it rests on
     */
    record MeasureAnswer(
            String layer,
            String measure,
            @Nullable String metric,
            @Nullable List<String> labellers,
            @Nullable String topic,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            long n,
            @JsonProperty("why_undefined") @Nullable String whyUndefined) {

        static MeasureAnswer of(Measure measure) {
            return new MeasureAnswer(
                    measure.layer().wire(),
                    measure.measure().wire(),
                    measure.metric() == null ? null : measure.metric().wire(),
                    measure.labellers(),
                    measure.topic(),
                    measure.value(),
                    measure.low(),
                    measure.high(),
                    measure.n(),
                    measure.whyUndefined());
        }
    }
}
