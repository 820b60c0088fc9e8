package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.text.TextSpan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where a coefficient is undefined it says so: it is neither 0 nor 1. */
class DegenerateStudiesTest {

    private static final StudyOptions FEW = StudyOptions.USUAL.withRounds(50);

    @Test
    void oneLabellerHasNobodyToAgreeWith() {
        Study study = Codings.study(List.of(new Integer[] {1}, new Integer[] {2}), FEW);
        assertThat(study.measures()).isNotEmpty().allSatisfy(measure -> {
            assertThat(measure.value()).as(measure.title()).isNull();
            assertThat(measure.low()).isNull();
            assertThat(measure.whyUndefined()).contains("only one labeller, a");
            assertThat(measure.n()).isZero();
        });
    }

    @Test
    void noArticlesGiveNoFigures() {
        assertThat(new Study(FEW).measures()).allSatisfy(measure -> {
            assertThat(measure.value()).isNull();
            assertThat(measure.whyUndefined()).isEqualTo("There is no labeller.");
        });
    }

    @Test
    void withoutVariationOnlyPerCentHasAValue() {
        Study study = Codings.study(List.of(new Integer[] {1, 1}, new Integer[] {1, 1}), FEW);
        for (Measure measure : study.measures()) {
            if (measure.layer() != Layer.SENTIMENT) continue;
            if (measure.measure() == Coefficient.PERCENT) {
                assertThat(measure.value()).isEqualTo(1);
            } else {
                assertThat(measure.value()).as(measure.title()).isNull();
                assertThat(measure.whyUndefined())
                        .isEqualTo("Every label is \"1\": without variation, agreement cannot be told from chance.");
            }
        }
    }

    @Test
    void twoWithoutACommonArticleHaveNothingInCommon() {
        Study study = Codings.study(List.of(new Integer[] {1, null}, new Integer[] {null, 2}), FEW);
        Measure kappa = Codings.figure(study, Layer.SENTIMENT, Coefficient.COHEN_KAPPA, Metric.NOMINAL);
        assertThat(kappa.value()).isNull();
        assertThat(kappa.whyUndefined())
                .isEqualTo("a and b have nothing in common: no article has a sentiment from both.");
    }

    @Test
    void fleissSaysThatNumbersDiffer() {
        List<Integer[]> units = List.of(new Integer[] {1, 1, 2}, new Integer[] {1, 2, null}, new Integer[] {2, 2, 2});
        Measure fleiss =
                Codings.figure(Codings.study(units, FEW), Layer.SENTIMENT, Coefficient.FLEISS_KAPPA, Metric.NOMINAL);
        assertThat(fleiss.value()).isNull();
        assertThat(fleiss.whyUndefined())
                .isEqualTo("Fleiss' κ needs equally many labels of every article; here they are from 2 to 3.");
    }

    @Test
    void articlesWithOneLabelDoNotDisturbFleiss() {
        List<Integer[]> units = List.of(new Integer[] {1, 1}, new Integer[] {1, 2}, new Integer[] {2, null});
        Measure fleiss =
                Codings.figure(Codings.study(units, FEW), Layer.SENTIMENT, Coefficient.FLEISS_KAPPA, Metric.NOMINAL);
        assertThat(fleiss.value()).isNotNull();
        assertThat(fleiss.n()).isEqualTo(2);
        assertThat(fleiss.whyLeftOut()).isEqualTo("Left out: articles with one label (1).");
    }

    @Test
    void nothingSaidIsACategoryButHasNoPlaceOnTheScale() {
        Study study = new Study(FEW);
        study.add(article(1, new Sentiment(null, "none"), new Sentiment(1, "positive")));
        study.add(article(2, new Sentiment(1, "positive"), new Sentiment(1, "positive")));
        study.add(article(3, new Sentiment(0, "neutral"), new Sentiment(0, "neutral")));
        Measure nominal = Codings.figure(study, Layer.SENTIMENT, Coefficient.KRIPPENDORFF_ALPHA, Metric.NOMINAL);
        assertThat(nominal.n()).isEqualTo(3);
        Measure ordinal = Codings.figure(study, Layer.SENTIMENT, Coefficient.KRIPPENDORFF_ALPHA, Metric.ORDINAL);
        assertThat(ordinal.n()).isEqualTo(2);
        assertThat(ordinal.value()).isEqualTo(1);
        assertThat(ordinal.whyLeftOut())
                .isEqualTo("Left out: articles with one label (1); labels that have no place on the scale (1).");
        Measure weighted = Codings.figure(study, Layer.SENTIMENT, Coefficient.WEIGHTED_KAPPA, Metric.LINEAR);
        assertThat(weighted.n()).isEqualTo(2);
        assertThat(weighted.leftOut()).isEqualTo(1);
    }

    private static LabelledArticle article(int number, Sentiment one, Sentiment other) {
        return new LabelledArticle(
                "%d".formatted(number), 10, 2, new TreeMap<>(Map.of("a", LabelSet.of(one), "b", LabelSet.of(other))));
    }

    @Test
    void goldIsComparedButNotPooled() {
        Study study = new Study(FEW);
        for (int i = 0; i < 4; i++) {
            TreeMap<String, LabelSet> labels = new TreeMap<>();
            labels.put("a", LabelSet.of(Codings.point(i % 2)));
            labels.put("b", LabelSet.of(Codings.point(i / 2)));
            labels.put("gold", LabelSet.of(Codings.point(i % 2)));
            study.add(new LabelledArticle("%d".formatted(i), 10, 2, labels));
        }
        Measure percent = Codings.figure(study, Layer.SENTIMENT, Coefficient.PERCENT, null);
        assertThat(percent.value()).isEqualTo(.5);
        assertThat(study.measures())
                .filteredOn(measure -> measure.measure() == Coefficient.COHEN_KAPPA
                        && measure.layer() == Layer.SENTIMENT
                        && List.of("a", "gold").equals(measure.labellers()))
                .singleElement()
                .satisfies(kappa -> assertThat(kappa.value()).isEqualTo(1));
    }

    @Test
    void aTopicNobodyChoseIsTold() {
        Study study = new Study(FEW.withTopics(Set.of("visits")));
        study.add(Codings.article(1, new Integer[] {1, 1}));
        assertThat(study.measures())
                .filteredOn(measure -> "visits".equals(measure.topic()) && measure.metric() == Metric.NOMINAL)
                .singleElement()
                .satisfies(measure -> assertThat(measure.whyUndefined()).isEqualTo("Nobody chose visits."));
    }

    @Test
    void whoMarksNothingDisagreesWithWhoMarksMuch() {
        LabelSet some = new LabelSet(
                null,
                Set.of(),
                List.of(Extent.of(new TextSpan(0, 4))),
                List.of(),
                Extent.of(new TextSpan(0, 1)),
                Extent.of());
        Study study = new Study(FEW);
        study.add(
                new LabelledArticle("1", 10, 2, new TreeMap<>(Map.of("a", some, "b", LabelSet.of((Sentiment) null)))));
        Measure f1 = Codings.figure(study, Layer.MENTIONS, Coefficient.F1, Metric.EXACT);
        assertThat(f1.value()).isZero();
        Measure none = Codings.figure(study, Layer.QUOTES, Coefficient.F1, Metric.EXACT);
        assertThat(none.value()).isNull();
        assertThat(none.whyUndefined()).isEqualTo("Neither marked a quote in the articles that both labelled.");
    }
}
