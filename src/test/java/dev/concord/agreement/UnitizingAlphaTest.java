package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitizingAlphaTest {

    /** The four examples of Krippendorff (1995), p. 57, drawn as there: each run of one digit is a unit, 0 a gap. */
    static Continuum published(String one, String other, int stretch) {
        var builder = Continuum.of(one.length() * stretch, 2);
        draw(builder, 0, one, stretch);
        draw(builder, 1, other, stretch);
        return builder.build();
    }

    private static void draw(Continuum.Builder builder, int labeller, String row, int stretch) {
        for (int i = 0, from = 0; i < row.length(); i++) {
            if (i + 1 < row.length() && row.charAt(i + 1) == row.charAt(i)) continue;
            if (row.charAt(i) != '0') builder.add(labeller, from * stretch, (i + 1) * stretch, 0);
            from = i + 1;
        }
    }

    /** D_o, D_e and α as Krippendorff (1995) prints them; his D_e has a slip in one sign, so it is near only. */
    @ParameterizedTest
    @CsvSource({
        "001111111100001111110000, 000011110000000110000000, .03125, .06990, .553",
        "111111111111111111000000, 112345666700000000000000, 2.26736, 1.17731, -.926",
        "001111110011001111001100, 110011110011110011001100, .02777, .08642, .679",
        "112222222233334444445555, 111122223333333445555555, .38715, .41445, .066",
    })
    void theExamplesOf1995ComeOut(String one, String other, double observed, double expected, double alpha) {
        var found = UnitizingAlpha.over(List.of(published(one, other, 50_000)));
        assertThat(found.observed(0)).isEqualTo(observed, offset(.00001));
        assertThat(found.expected(0)).isEqualTo(expected, offset(.005));
        assertThat(found.value()).isEqualTo(alpha, offset(.02));
    }

    /** Case A and C to all digits, as DKPro Statistics computes them. */
    @Test
    void toTheLastDigitAsDkproDoes() {
        assertThat(UnitizingAlpha.over(
                                List.of(published("001111111100001111110000", "000011110000000110000000", 50_000)))
                        .value())
                .isEqualTo(0.5529468148732835, within(1e-12));
        assertThat(UnitizingAlpha.over(
                                List.of(published("001111110011001111001100", "110011110011110011001100", 50_000)))
                        .value())
                .isEqualTo(0.6930787892822531, within(1e-12));
    }

    /** Krippendorff (2004), Content Analysis, 2nd ed., p. 254: a continuum of 300 from 150 on, categories c and k. */
    @Test
    void theExampleOf2004ComesOut() {
        int c = 0;
        int k = 1;
        var found = UnitizingAlpha.over(List.of(Continuum.of(300, 2)
                .add(0, 75, 145, c)
                .add(0, 220, 250, c)
                .add(1, 70, 150, c)
                .add(1, 205, 225, c)
                .add(1, 250, 270, c)
                .add(0, 30, 90, k)
                .add(0, 150, 200, k)
                .add(1, 30, 90, k)
                .add(1, 150, 200, k)
                .build()));
        assertThat(found.observed(c)).isEqualTo(.0144, offset(.0001));
        assertThat(found.expected(c)).isEqualTo(.0532, offset(.0001));
        assertThat(found.value(c)).isEqualTo(.7286, offset(.0001));
        assertThat(found.observed(k)).isZero();
        assertThat(found.expected(k)).isEqualTo(.0490, offset(.0001));
        assertThat(found.value(k)).isEqualTo(1);
        assertThat(found.value()).isEqualTo(.8591, offset(.0005));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void dkproSaysTheSameOfRandomArticles(int labellers) {
        Random random = new Random(labellers);
        for (int round = 0; round < 200; round++) {
            Continuum article = random(random, labellers, 1 + random.nextInt(3), true);
            assertThat(UnitizingAlpha.over(List.of(article)).value()).isEqualTo(dkpro(article), within(1e-9));
        }
    }

    static double dkpro(Continuum article) {
        var study = new UnitizingAnnotationStudy(article.labellers(), article.length());
        for (int u = 0; u < article.size(); u++) {
            study.addUnit(
                    article.start(u), article.end(u) - article.start(u), article.labeller(u), article.category(u));
        }
        return new KrippendorffAlphaUnitizingAgreement(study).calculateAgreement();
    }

    /** Units without overlap in one category, touching now and then, if apart; else as they come. */
    static Continuum random(Random random, int labellers, int categories, boolean apart) {
        int length = 40 + random.nextInt(200);
        var builder = Continuum.of(length, labellers);
        builder.add(0, 3, 9, 0);
        for (int labeller = 0; labeller < labellers; labeller++) {
            for (int category = 0; category < categories; category++) {
                int at = labeller == 0 && category == 0 ? 9 : random.nextInt(20);
                while (random.nextInt(5) != 0) {
                    int end = at + 1 + random.nextInt(25);
                    if (end > length) break;
                    builder.add(labeller, at, end, category);
                    at = apart ? end + Math.max(0, random.nextInt(30) - 5) : random.nextInt(length);
                }
            }
        }
        return builder.build();
    }

    /** Straight from the formula, unit by unit and gap by gap. */
    @Test
    void manyArticlesWithDifferentLabellersAreOneSum() {
        Random random = new Random(4);
        for (int round = 0; round < 50; round++) {
            List<Continuum> articles = new ArrayList<>();
            for (int i = 0; i < 8; i++) articles.add(random(random, 1 + random.nextInt(4), 2, true));
            assertThat(UnitizingAlpha.over(articles).value()).isEqualTo(NaiveUnitizing.alpha(articles), within(1e-9));
        }
    }

    @Test
    void theOrderOfArticlesAndLabellersAndTheNamesOfCategoriesChangeNothing() {
        Random random = new Random(5);
        List<Continuum> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) articles.add(random(random, 3, 3, false));
        double alpha = UnitizingAlpha.over(articles).value();

        List<Continuum> others = new ArrayList<>();
        for (Continuum article : articles) {
            Continuum turned = article.only(2, 0, 1);
            var renamed = Continuum.of(turned.length(), 3);
            for (int u = 0; u < turned.size(); u++) {
                renamed.add(turned.labeller(u), turned.start(u), turned.end(u), 7 - 2 * turned.category(u));
            }
            others.add(renamed.build());
        }
        Collections.shuffle(others, random);
        assertThat(UnitizingAlpha.over(others).value()).isEqualTo(alpha, within(1e-12));
    }

    /** Nearly: what the expected disagreement leaves out is small beside the spread of the resamples. */
    @ParameterizedTest
    @CsvSource({"5, .15", "30, .05", "300, .02"})
    void anArticleThatCountsTwiceIsAsTwoSuchArticles(int count, double spread) {
        Random random = new Random(count);
        List<Continuum> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) articles.add(random(random, 2 + random.nextInt(2), 2, false));
        UnitizingAlpha alpha = UnitizingAlpha.over(articles);
        double squares = 0;
        for (int round = 0; round < 100; round++) {
            int[] times = new int[count];
            List<Continuum> drawn = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int article = random.nextInt(count);
                times[article]++;
                drawn.add(articles.get(article));
            }
            squares +=
                    Math.pow(alpha.resampled(times) - UnitizingAlpha.over(drawn).value(), 2);
        }
        assertThat(Math.sqrt(squares / 100)).isLessThan(.05 * spread);
        int[] once = new int[count];
        Arrays.fill(once, 1);
        assertThat(alpha.resampled(once)).isEqualTo(alpha.value(), within(1e-12));
    }

    @Test
    void overlappingUnitsOfOneLabellerAreMergedAndCounted() {
        var nested = UnitizingAlpha.over(List.of(Continuum.of(100, 2)
                .add(0, 10, 40, 0)
                .add(0, 20, 30, 0)
                .add(0, 35, 50, 0)
                .add(0, 50, 60, 0)
                .add(0, 12, 20, 1)
                .add(1, 10, 50, 0)
                .build()));
        var merged = UnitizingAlpha.over(List.of(Continuum.of(100, 2)
                .add(0, 10, 50, 0)
                .add(0, 50, 60, 0)
                .add(0, 12, 20, 1)
                .add(1, 10, 50, 0)
                .build()));
        assertThat(nested.value()).isEqualTo(merged.value());
        assertThat(nested.merged()).isEqualTo(2);
        assertThat(merged.merged()).isZero();
    }

    @Test
    void aLabellerWhoMarkedNothingDisagreesWithOneWhoDid() {
        var alpha = UnitizingAlpha.over(
                List.of(Continuum.of(100, 2).add(0, 10, 20, 0).build()));
        assertThat(alpha.whyUndefined()).isNull();
        assertThat(alpha.value()).isNegative();
        assertThat(alpha.value())
                .isEqualTo(dkpro(Continuum.of(100, 2).add(0, 10, 20, 0).build()), within(1e-12));
    }

    @Test
    void theSameUnitsAreFullAgreement() {
        assertThat(UnitizingAlpha.over(List.of(Continuum.of(100, 2)
                                .add(0, 10, 20, 0)
                                .add(1, 10, 20, 0)
                                .build()))
                        .value())
                .isEqualTo(1);
    }

    @Test
    void itSaysWhyThereIsNoValue() {
        var nobody = UnitizingAlpha.over(List.of());
        assertThat(nobody.value()).isNaN();
        assertThat(nobody.whyUndefined()).isEqualTo("No article was labelled by two people.");

        var alone = UnitizingAlpha.over(
                List.of(Continuum.of(100, 1).add(0, 10, 20, 0).build()));
        assertThat(alone.value()).isNaN();
        assertThat(alone.whyUndefined()).isEqualTo("No article was labelled by two people.");
        assertThat(alone.marked().alone()).isEqualTo(1);

        var nothing = UnitizingAlpha.over(List.of(Continuum.of(100, 3).build()));
        assertThat(nothing.value()).isNaN();
        assertThat(nothing.resampled(new int[] {1})).isNaN();
        assertThat(nothing.whyUndefined()).isEqualTo("Nobody marked anything.");

        var one = UnitizingAlpha.over(
                List.of(Continuum.of(1, 2).add(0, 0, 1, 0).add(1, 0, 1, 0).build()));
        assertThat(one.value()).isNaN();
        assertThat(one.whyUndefined())
                .isEqualTo("However the units had been laid, labellers could not have disagreed.");
    }
}
