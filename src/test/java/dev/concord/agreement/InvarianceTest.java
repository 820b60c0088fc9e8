package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither the order of articles nor the names of labellers change a figure, and the same seed gives the same ends. */
class InvarianceTest {

    private static final StudyOptions OPTIONS =
            StudyOptions.USUAL.withRounds(40).withPairs(true);

    private static List<LabelledArticle> articles(int seed) {
        Simulated simulated = new Simulated(2 + seed % 3, .3);
        return IntStream.range(100 * seed, 100 * seed + 30)
                .mapToObj(simulated::article)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Measure> measures(List<LabelledArticle> articles) {
        Study study = new Study(OPTIONS);
        articles.forEach(study::add);
        return study.measures();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void articlesMayComeInAnyOrder(int seed) {
        List<LabelledArticle> articles = articles(seed);
        List<Measure> before = measures(articles);
        Collections.shuffle(articles, new Random(seed));
        same(before, measures(articles));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void labellersMayHaveOtherNames(int seed) {
        List<LabelledArticle> articles = articles(seed);
        List<LabelledArticle> renamed = articles.stream()
                .map(article -> {
                    TreeMap<String, LabelSet> labels = new TreeMap<>();
                    // which turns their order around
                    article.labels().forEach((name, set) -> labels.put(turned(name), set));
                    return new LabelledArticle(article.id(), article.length(), article.words(), labels);
                })
                .toList();
        Map<String, Measure> before =
                measures(articles).stream().collect(Collectors.toMap(InvarianceTest::key, measure -> measure));
        for (Measure after : measures(renamed)) {
            Measure there = before.get(key(after).replace("turned", "annotator"));
            assertThat(there).as(key(after)).isNotNull();
            close(Objects.requireNonNull(there), after);
        }
    }

    private static String turned(String name) {
        int number = Integer.parseInt(name.substring("annotator".length()));
        return "turned" + "zyxwv".charAt(number) + number;
    }

    private static String key(Measure measure) {
        List<String> pair = measure.labellers() == null
                ? List.of()
                : measure.labellers().stream()
                        .map(name -> name.replaceAll("[a-z]+", ""))
                        .sorted()
                        .toList();
        return measure.layer() + " " + measure.title() + " " + pair;
    }

    private static void same(List<Measure> before, List<Measure> after) {
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(key(after.get(i))).isEqualTo(key(before.get(i)));
            close(before.get(i), after.get(i));
        }
    }

    private static void close(Measure before, Measure after) {
        assertThat(after.n()).isEqualTo(before.n());
        assertThat(after.whyUndefined() == null).isEqualTo(before.whyUndefined() == null);
        // random continua of gamma are drawn by the labellers' order, which is their names'
        double apart = before.measure() == Coefficient.GAMMA ? .05 : 1e-9;
        if (before.value() != null) assertThat(after.value()).as(key(before)).isCloseTo(before.value(), within(apart));
        if (before.low() != null) assertThat(after.low()).as(key(before)).isCloseTo(before.low(), within(2 * apart));
        if (before.high() != null) {
            assertThat(after.high()).as(key(before)).isCloseTo(before.high(), within(2 * apart));
        }
    }
}
