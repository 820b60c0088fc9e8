package dev.concord.agreement;

import dev.concord.record.ArticleRecord.Sentiment;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Studies of sentiments alone. */
final class Codings {

    private Codings() {}

    /** One article per row, its labellers a, b, c, …; null is unlabelled. */
    static Study study(List<Integer[]> units) {
        return study(units, StudyOptions.USUAL.withRounds(0));
    }

    static Study study(List<Integer[]> units, StudyOptions options) {
        Study study = new Study(options);
        for (int i = 0; i < units.size(); i++) study.add(article(i, units.get(i)));
        return study;
    }

    static LabelledArticle article(int number, Integer[] labels) {
        TreeMap<String, LabelSet> sets = new TreeMap<>();
        for (int who = 0; who < labels.length; who++) {
            sets.put(String.valueOf((char) ('a' + who)), LabelSet.of(point(labels[who])));
        }
        return new LabelledArticle("%06d".formatted(number), 100, 20, sets);
    }

    static @Nullable Sentiment point(@Nullable Integer value) {
        return value == null ? null : new Sentiment(value, "point " + value);
    }

    /** The first of that kind: over all, or of the first pair. */
    static Measure figure(Study study, Layer layer, Coefficient measure, @Nullable Metric metric) {
        return study.measures().stream()
                .filter(found ->
                        found.layer() == layer && found.measure() == measure && Objects.equals(found.metric(), metric))
                .findFirst()
                .orElseThrow();
    }
}
