package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers that were printed, from the data that was printed with them. Each unit's labels in a row; a dot is missing. */
class PublishedExamplesTest {

    /** Krippendorff (2011). Computing Krippendorff's Alpha-Reliability, case C; Krippendorff (2004), p. 230. */
    private static final String KRIPPENDORFF_C = "11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 ..3.";

    /** The worked example of Wikipedia's "Krippendorff's alpha" and of fast-krippendorff. */
    private static final String WIKIPEDIA = ".1. ... .22 .11 .33 334 444 13. 2.2 1.1 1.1 3.3 3.3 ... 3.4";

    /** R package irr 0.84, data(anxiety), raters 1 and 2. */
    private static final String ANXIETY =
            "33 36 34 46 52 54 22 34 53 23 22 63 13 53 22 22 11 23 43 34";

    /** Fleiss (1971): 30 patients by 6 psychiatrists; here as the number of labels in each of 5 categories. */
    private static final int[][] FLEISS = {
        {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0}, {2, 0, 4, 0, 0},
        {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0},
        {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}, {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0},
        {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3}, {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0},
        {1, 0, 0, 4, 1}, {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}
    };

    static List<Arguments> examples() {
        List<Arguments> all = new ArrayList<>(alphas());
        all.addAll(kappas());
        return all;
    }

    private static List<Arguments> alphas() {
        var alpha = Coefficient.KRIPPENDORFF_ALPHA;
        return List.of(
                of("Krippendorff (2011) case C", rows(KRIPPENDORFF_C), alpha, Metric.NOMINAL, .743421052632),
                of("Krippendorff (2011) case C", rows(KRIPPENDORFF_C), alpha, Metric.ORDINAL, .815),
                of("Krippendorff (2004) p. 230", rows(KRIPPENDORFF_C), alpha, Metric.INTERVAL, .849),
                of("Krippendorff (2004) p. 224", rows("10 11 01 00 00 01 00 01 00 00"), alpha, Metric.NOMINAL, .095),
                of(
                        "Krippendorff (2004) p. 227",
                        rows("11 12 22 22 22 22 23 33 33 33 33 33"),
                        alpha,
                        Metric.NOMINAL,
                        .734),
                of(
                        "Krippendorff (1980) p. 139",
                        rows("111 122 222 444 144 222 123 333 222"),
                        alpha,
                        Metric.NOMINAL,
                        .642),
                of("Wikipedia", rows(WIKIPEDIA), alpha, Metric.NOMINAL, .691),
                of("Wikipedia", rows(WIKIPEDIA), alpha, Metric.INTERVAL, .811),
                of("NLTK test_easy", rows("100 10. ..0"), alpha, Metric.NOMINAL, -.3333),
                of(
                        "Artstein & Poesio (2008) p. 568",
                        table(new int[][] {{46, 0, 0}, {6, 32, 6}, {0, 0, 10}}),
                        alpha,
                        Metric.NOMINAL,
                        .8005),
                of(
                        "Krippendorff (1995) A, digitized",
                        rows("00 00 10 10 11 11 11 11 10 10 00 00 00 00 10 11 11 10 10 10 00 00 00 00"),
                        alpha,
                        Metric.NOMINAL,
                        .329));
    }

    private static List<Arguments> kappas() {
        var cohen = Coefficient.COHEN_KAPPA;
        var fleiss = Coefficient.FLEISS_KAPPA;
        return List.of(
                of(
                        "Artstein & Poesio (2008) p. 558",
                        table(new int[][] {{20, 10}, {20, 50}}),
                        cohen,
                        Metric.NOMINAL,
                        .348),
                of(
                        "Artstein & Poesio (2008) p. 568",
                        table(new int[][] {{46, 0, 0}, {6, 32, 6}, {0, 0, 10}}),
                        cohen,
                        Metric.NOMINAL,
                        .8013),
                of(
                        "Cohen (1960) p. 45",
                        table(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}),
                        cohen,
                        Metric.NOMINAL,
                        .492),
                of(
                        "Agresti (1992) p. 202",
                        table(new int[][] {{22, 2, 2, 0}, {5, 7, 14, 0}, {0, 2, 36, 0}, {0, 1, 17, 10}}),
                        cohen,
                        Metric.NOMINAL,
                        .493),
                of("R irr 0.84, kappa2(anxiety)", rows(ANXIETY), Coefficient.WEIGHTED_KAPPA, Metric.LINEAR, .189189),
                of("R irr 0.84, kappa2(anxiety)", rows(ANXIETY), Coefficient.WEIGHTED_KAPPA, Metric.QUADRATIC, .297),
                of("Fleiss (1971)", counts(FLEISS), fleiss, Metric.NOMINAL, .43),
                of("Randolph (2005) p. 17", rows("111 110 001 000"), fleiss, Metric.NOMINAL, .3333),
                of("Randolph (2005) p. 17", rows("111 110 110 111"), fleiss, Metric.NOMINAL, -.2),
                of(
                        "Mieskes (2009) p. 58",
                        rows("121 333 111 333 444 555 333 666 774 282 666 333 411 333 999 666 333"),
                        fleiss,
                        Metric.NOMINAL,
                        .8048));
    }

    private static Arguments of(
            String source, List<Integer[]> units, Coefficient measure, Metric metric, double expected) {
        return Arguments.of(source, measure, metric, expected, units);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @MethodSource("examples")
    void comesOutAsPrinted(
            String source, Coefficient measure, Metric metric, double expected, List<Integer[]> units) {
        Measure found = Codings.figure(Codings.study(units), Layer.SENTIMENT, measure, metric);
        assertThat(found.value()).as(source).isCloseTo(expected, within(.0006));
        assertThat(found.whyUndefined()).isNull();
    }

    private static List<Integer[]> rows(String rows) {
        return Arrays.stream(rows.split(" "))
                .map(row -> row.chars()
                        .mapToObj(label -> label == '.' ? null : Integer.valueOf(label - '0'))
                        .toArray(Integer[]::new))
                .toList();
    }

    private static List<Integer[]> table(int[][] table) {
        List<Integer[]> units = new ArrayList<>();
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                for (int k = 0; k < table[i][j]; k++) units.add(new Integer[] {i, j});
            }
        }
        return units;
    }

    private static List<Integer[]> counts(int[][] counts) {
        List<Integer[]> units = new ArrayList<>();
        for (int[] row : counts) {
            List<Integer> labels = new ArrayList<>();
            for (int i = 0; i < row.length; i++) for (int k = 0; k < row[i]; k++) labels.add(i);
            units.add(labels.toArray(Integer[]::new));
        }
        return units;
    }
}
