package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.dkpro.statistics.agreement.IAgreementMeasure;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.WeightedKappaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same random labels, measured by DKPro Statistics too. */
class SecondImplementationTest {

    private static final double SAME = 1e-9;

    /**
     * From one end of the scale to the other. DKPro 2.2.1 divides what is observed by the largest distance observed, and
     * what is expected by the largest there is, so that its weighted κ is wrong where nobody disagreed by all four steps
     * (.346 for .632 with seed 2). It leaves distances up to 1 as they are.
     */
    private static final double STEPS = 4;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void alphaWithMissingLabels(int seed) {
        List<Integer[]> units = random(seed, 2 + seed % 4, .3);
        Study study = Codings.study(units);
        CodingAnnotationStudy theirs = theirs(units);
        same(study, Metric.NOMINAL, theirs, new NominalDistanceFunction());
        same(study, Metric.ORDINAL, theirs, new OrdinalDistanceFunction());
        same(study, Metric.INTERVAL, theirs, new IntervalDistanceFunction());
    }

    private static void same(Study study, Metric metric, CodingAnnotationStudy theirs, IDistanceFunction distance) {
        same(study, Coefficient.KRIPPENDORFF_ALPHA, metric, new KrippendorffAlphaAgreement(theirs, distance));
    }

    private static void same(Study study, Coefficient measure, @Nullable Metric metric, IAgreementMeasure theirs) {
        Measure ours = Codings.figure(study, Layer.SENTIMENT, measure, metric);
        assertThat(ours.value()).as(ours.title()).isCloseTo(theirs.calculateAgreement(), within(SAME));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void kappasOfTwo(int seed) {
        List<Integer[]> units = random(seed, 2, 0);
        Study study = Codings.study(units);
        CodingAnnotationStudy theirs = theirs(units);
        same(study, Coefficient.COHEN_KAPPA, Metric.NOMINAL, new CohenKappaAgreement(theirs));
        same(
                study,
                Coefficient.WEIGHTED_KAPPA,
                Metric.QUADRATIC,
                new WeightedKappaAgreement(theirs, (s, one, other) -> Math.pow(steps(one, other) / STEPS, 2)));
        same(
                study,
                Coefficient.WEIGHTED_KAPPA,
                Metric.LINEAR,
                new WeightedKappaAgreement(theirs, (s, one, other) -> steps(one, other) / STEPS));
    }

    private static double steps(Object one, Object other) {
        return Math.abs((Integer) one - (Integer) other);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void fleissAndPercent(int seed) {
        List<Integer[]> units = random(seed, 4, 0);
        Study study = Codings.study(units);
        CodingAnnotationStudy theirs = theirs(units);
        same(study, Coefficient.FLEISS_KAPPA, Metric.NOMINAL, new FleissKappaAgreement(theirs));
        same(study, Coefficient.PERCENT, null, new PercentageAgreement(theirs));
    }

    /** Labels around a truth, some of them missing. */
    private static List<Integer[]> random(int seed, int labellers, double missing) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer[]> units = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int truth = random.nextInt(-2, 3);
            Integer[] labels = new Integer[labellers];
            for (int who = 0; who < labellers; who++) {
                if (random.nextDouble() < missing) continue;
                labels[who] = random.nextInt(3) == 0 ? Integer.valueOf(random.nextInt(-2, 3)) : truth;
            }
            units.add(labels);
        }
        return units;
    }

    private static CodingAnnotationStudy theirs(List<Integer[]> units) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(units.getFirst().length);
        for (int point = -2; point <= 2; point++) study.addCategory(point);
        for (Integer[] labels : units) {
            // a unit with one label or none counts in neither
            if (Arrays.stream(labels).filter(label -> label != null).count() > 1) {
                study.addItemAsArray((Object[]) labels);
            }
        }
        return study;
    }
}
