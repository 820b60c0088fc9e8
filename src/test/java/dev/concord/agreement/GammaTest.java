package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GammaTest {

    /** The continuum of Alex, Paul and Suzan that comes with the authors' Gamma Software. */
    static final Continuum ALEX_PAUL_SUZAN = Continuum.of(60, 3)
            .add(0, 2, 9, 1)
            .add(0, 11, 17, 2)
            .add(0, 24, 30, 5)
            .add(0, 32, 36, 6)
            .add(0, 36, 44, 6)
            .add(0, 44, 60, 7)
            .add(1, 2, 9, 1)
            .add(1, 11, 17, 3)
            .add(1, 19, 25, 5)
            .add(1, 32, 44, 6)
            .add(2, 2, 9, 1)
            .add(2, 11, 17, 4)
            .add(2, 21, 27, 5)
            .add(2, 32, 36, 6)
            .add(2, 36, 40, 6)
            .add(2, 40, 44, 6)
            .build();

    /**
     * Expected values from pygamma-agreement's tests/test_gammas.py (Titeux &amp; Riad 2021, JOSS 6(62), 2989; MIT), with
     * the shuffle of the publication. Of γ-cat its tests know two ranges, by version: .67 to .70, pairs of units as
     * published, and .38 to .42, where units without a partner count as other categories. Ours is the former.
     */
    @Test
    void theExampleOfTheGammaSoftwareComesOut() {
        var best = new BestAlignment().align(ALEX_PAUL_SUZAN);
        assertThat(best.groups()).isEqualTo(6);
        for (long seed = 1; seed <= 5; seed++) {
            var gamma = Gamma.over(List.of(ALEX_PAUL_SUZAN), seed);
            assertThat(gamma.observed()).isEqualTo(.96, offset(.001));
            assertThat(gamma.value()).isEqualTo(.455, offset(.02));
            assertThat(gamma.category()).isBetween(.67, .70);
        }
    }

    @Test
    void theSameSeedGivesTheSameFigureWhateverTheOrderAndTheNames() {
        Random random = new Random(1);
        List<Continuum> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) articles.add(UnitizingAlphaTest.random(random, 2 + i % 3, 3, false));
        articles.add(Continuum.of(100, 2).add(0, 4, 20, 0).add(1, 4, 20, 1).build());
        var gamma = Gamma.over(articles, 7);
        List<Continuum> others = new ArrayList<>();
        for (Continuum article : articles) {
            var turned = Continuum.of(article.length(), article.labellers());
            for (int u = article.size() - 1; u >= 0; u--) {
                int labeller = article.labellers() - 1 - article.labeller(u);
                turned.add(labeller, article.start(u), article.end(u), 5 - article.category(u));
            }
            others.add(turned.build());
        }
        Collections.shuffle(others, random);
        var same = Gamma.over(others, 7);
        assertThat(same.value()).isEqualTo(gamma.value(), within(1e-12));
        assertThat(same.category()).isEqualTo(gamma.category(), within(1e-12));
        assertThat(same.expected()).isEqualTo(gamma.expected(), within(1e-12));
    }

    @Test
    void anotherSeedMovesItByNoMoreThanThePrecision() {
        List<Continuum> articles = UnitizingBench.corpus(40, 3, 6, 5);
        double[] expected = new double[20];
        for (int seed = 0; seed < expected.length; seed++) {
            expected[seed] = Gamma.over(articles, seed, .02).expected();
        }
        double mean = Arrays.stream(expected).average().orElseThrow();
        assertThat(Arrays.stream(expected)
                        .filter(e -> Math.abs(e / mean - 1) < .02)
                        .count())
                .isGreaterThanOrEqualTo(18);
    }

    @Test
    void whoeverMarksTheSameAgreesFully() {
        var same = Continuum.of(200, 3);
        for (int labeller = 0; labeller < 3; labeller++)
            same.add(labeller, 10, 60, 0).add(labeller, 90, 120, 1);
        var gamma = Gamma.over(List.of(same.build()), 1);
        assertThat(gamma.value()).isEqualTo(1);
        assertThat(gamma.category()).isEqualTo(1);
    }

    @Test
    void whoeverMarksAtRandomAgreesAsChanceDoes() {
        Random random = new Random(11);
        List<Continuum> articles = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            var builder = Continuum.of(1000, 3);
            for (int labeller = 0; labeller < 3; labeller++) {
                for (int unit = 0; unit < 5; unit++) {
                    int start = random.nextInt(920);
                    builder.add(labeller, start, start + 30 + random.nextInt(50), random.nextInt(3));
                }
            }
            articles.add(builder.build());
        }
        var gamma = Gamma.over(articles, 1);
        assertThat(gamma.value()).isEqualTo(0, offset(.03));
        assertThat(gamma.category()).isEqualTo(0, offset(.06));
    }

    @Test
    void onlyCategoriesCountForGammaCat() {
        Random random = new Random(12);
        List<Continuum> articles = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            var builder = Continuum.of(2000, 2);
            for (int unit = 0; unit < 8; unit++) {
                int start = 50 + unit * 240;
                int category = random.nextInt(3);
                builder.add(0, start, start + 100, category);
                builder.add(1, start + random.nextInt(40), start + 100 + random.nextInt(40), category);
            }
            articles.add(builder.build());
        }
        var gamma = Gamma.over(articles, 1);
        assertThat(gamma.category()).isEqualTo(1);
        assertThat(gamma.value()).isLessThan(.95);
    }

    /** Not the mean of the articles' figures: disorders are summed, and so are numbers of units. */
    @Test
    void articlesArePooled() {
        Continuum full =
                Continuum.of(100, 2).add(0, 10, 20, 0).add(1, 10, 20, 0).build();
        Continuum missed = Continuum.of(100, 2)
                .add(0, 30, 50, 0)
                .add(0, 60, 80, 0)
                .add(0, 85, 95, 0)
                .build();
        var gamma = Gamma.over(List.of(full, missed), 1);
        assertThat(gamma.observed()).isEqualTo(3 / 2.5, within(1e-12));
        assertThat(gamma.marked().articles()).isEqualTo(2);
        assertThat(gamma.marked().units()).isEqualTo(5);
    }

    @Test
    void inAResampleTheExpectedDisorderIsHeld() {
        List<Continuum> articles = UnitizingBench.corpus(30, 3, 6, 5);
        var gamma = Gamma.over(articles, 1);
        int[] once = new int[30];
        Arrays.fill(once, 1);
        assertThat(gamma.resampled(once))
                .containsExactly(new double[] {gamma.value(), gamma.category()}, within(1e-12));

        int[] first = new int[30];
        first[0] = 30;
        Continuum article = articles.getFirst();
        double observed =
                new BestAlignment().align(article).disorder() / (article.size() / (double) article.labellers());
        assertThat(gamma.resampled(first)[0]).isEqualTo(1 - observed / gamma.expected(), within(1e-9));
    }

    @Test
    void articlesWithOneLabellerAreLeftOutAndCounted() {
        List<Continuum> articles = new ArrayList<>(List.of(ALEX_PAUL_SUZAN));
        articles.add(Continuum.of(100, 1).add(0, 1, 10, 1).add(0, 20, 30, 1).build());
        var gamma = Gamma.over(articles, 1);
        assertThat(gamma.value())
                .isEqualTo(Gamma.over(List.of(ALEX_PAUL_SUZAN), 1).value());
        assertThat(gamma.marked().alone()).isEqualTo(2);
        assertThat(gamma.marked().articles()).isEqualTo(1);
    }

    @Test
    void itSaysWhyThereIsNoValue() {
        assertThat(Gamma.over(List.of(), 1).whyUndefined()).isEqualTo("No article was labelled by two people.");

        var nothing = Gamma.over(List.of(Continuum.of(50, 2).build()), 1);
        assertThat(nothing.value()).isNaN();
        assertThat(nothing.whyUndefined()).isEqualTo("Nobody marked anything.");
        assertThat(nothing.whyCategoryUndefined()).isEqualTo("Nobody marked anything.");

        var oneCategory = Gamma.over(
                List.of(Continuum.of(50, 2).add(0, 1, 9, 0).add(1, 1, 9, 0).build()), 1);
        assertThat(oneCategory.value()).isEqualTo(1);
        assertThat(oneCategory.whyUndefined()).isNull();
        assertThat(oneCategory.category()).isNaN();
        assertThat(oneCategory.whyCategoryUndefined())
                .isEqualTo("No two labellers marked units near each other, or all units are of one category.");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Gamma.over(List.of(), 1, 0)).hasMessage("precision must be above 0, not 0.0");
        assertThatThrownBy(() -> Continuum.of(10, 2).add(2, 0, 1, 0))
                .hasMessage("There is no labeller 2 among 2, or no category 0.");
        assertThatThrownBy(() -> Continuum.of(10, 2).add(1, 5, 5, 0))
                .hasMessage("A unit cannot cover 5 to 5 in a text of 10 characters.");
        assertThatThrownBy(() -> Continuum.of(10, 2).add(1, 5, 11, 0))
                .hasMessage("A unit cannot cover 5 to 11 in a text of 10 characters.");
        assertThatThrownBy(() -> Continuum.of(10, 2).build().only(2)).hasMessage("There is no labeller 2 among 2.");
    }
}
