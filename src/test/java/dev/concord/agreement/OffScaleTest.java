package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.record.ArticleRecord.Sentiment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** "Nothing is said about the ties" has no place on the scale, and must not take the others' place away. */
class OffScaleTest {

    @Test
    void aLabelOffTheScaleLeavesTheFiguresOnItDefined() {
        Study without = study();
        Study with = study();
        with.add(article("off", null, null));
        for (Metric metric : List.of(Metric.ORDINAL, Metric.INTERVAL)) {
            assertThat(alpha(with, metric)).isEqualTo(alpha(without, metric), within(1e-12));
        }
    }

    private static Study study() {
        Study study = new Study(StudyOptions.USUAL.withRounds(0));
        study.add(article("a", -1, 0));
        study.add(article("b", 1, 1));
        study.add(article("c", 0, 1));
        return study;
    }

    private static double alpha(Study study, Metric metric) {
        return Objects.requireNonNull(study.measures().stream()
                .filter(measure -> measure.layer() == Layer.SENTIMENT && measure.metric() == metric)
                .findFirst()
                .orElseThrow()
                .value());
    }

    private static LabelledArticle article(String id, @Nullable Integer one, @Nullable Integer other) {
        return new LabelledArticle(id, 10, 2, new TreeMap<>(Map.of("anna", labels(one), "boris", labels(other))));
    }

    private static LabelSet labels(@Nullable Integer value) {
        return new LabelSet(
                new Sentiment(value, value == null ? "none" : "grade"),
                Set.of(),
                List.of(),
                List.of(),
                Extent.of(List.of()),
                Extent.of(List.of()));
    }
}
