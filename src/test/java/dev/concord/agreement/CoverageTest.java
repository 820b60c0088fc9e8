package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Intervals hold the truth about as often as they promise: 95 of 100 studies of a simulated world. */
class CoverageTest {

    private static final int STUDIES = 400;
    private static final int ARTICLES = 80;

    @Test
    void intervalsHoldTheTruthAtThePromisedRate() {
        SplittableRandom random = new SplittableRandom(7);
        double ordinal = truth(random, Coefficient.KRIPPENDORFF_ALPHA, Metric.ORDINAL);
        double nominal = truth(random, Coefficient.KRIPPENDORFF_ALPHA, Metric.NOMINAL);
        double kappa = truth(random, Coefficient.COHEN_KAPPA, Metric.NOMINAL);
        int[] held = new int[3];
        for (int i = 0; i < STUDIES; i++) {
            List<Measure> measures = Codings.study(
                            world(random, ARTICLES),
                            StudyOptions.USUAL.withSeed(i).withRounds(400))
                    .measures();
            held[0] += holds(measures, Coefficient.KRIPPENDORFF_ALPHA, Metric.ORDINAL, ordinal);
            held[1] += holds(measures, Coefficient.KRIPPENDORFF_ALPHA, Metric.NOMINAL, nominal);
            held[2] += holds(measures, Coefficient.COHEN_KAPPA, Metric.NOMINAL, kappa);
        }
        // three standard errors of a share of .95 in 400 are .033
        for (int count : held) assertThat(count / (double) STUDIES).isBetween(.917, .983);
    }

    private static double truth(SplittableRandom random, Coefficient measure, Metric metric) {
        Study study = Codings.study(world(random, 200_000));
        return Objects.requireNonNull(
                Codings.figure(study, Layer.SENTIMENT, measure, metric).value());
    }

    private static int holds(List<Measure> measures, Coefficient coefficient, Metric metric, double truth) {
        Measure found = measures.stream()
                .filter(measure -> measure.layer() == Layer.SENTIMENT
                        && measure.measure() == coefficient
                        && measure.metric() == metric)
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(found.low()) <= truth && truth <= Objects.requireNonNull(found.high()) ? 1 : 0;
    }

    /** Two labellers who each err in a fifth of the articles, mostly by one step. */
    private static List<Integer[]> world(SplittableRandom random, int articles) {
        List<Integer[]> units = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            int truth = random.nextInt(-1, 2) + random.nextInt(0, 2);
            units.add(new Integer[] {seen(random, truth), seen(random, truth)});
        }
        return units;
    }

    private static int seen(SplittableRandom random, int truth) {
        if (random.nextInt(5) > 0) return truth;
        return Math.clamp(truth + random.nextInt(-1, 3), -2, 2);
    }
}
