package dev.concord.workload;

import dev.concord.agreement.LabelSet;
import dev.concord.agreement.LabelledArticle;
import dev.concord.agreement.Measure;
import dev.concord.agreement.Study;
import dev.concord.agreement.StudyOptions;
import dev.concord.agreement.Words;
import dev.concord.annotation.Labels;
import dev.concord.corpus.Article;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Compares two sheets of each of several articles: hers and gold, or her first and her second. */
final class Comparison {

    private static final int ROUNDS = 400;

    private final Study study = new Study(StudyOptions.USUAL.withRounds(ROUNDS).withApart(Set.of()));

    void add(Article article, Labels one, Labels other) {
        Words words = Words.of(article.text());
        TreeMap<String, LabelSet> labels = new TreeMap<>();
        labels.put("one", set(one, words));
        labels.put("other", set(other, words));
        study.add(new LabelledArticle(article.key(), article.text().length(), words.count(), labels));
    }

    private static LabelSet set(Labels labels, Words words) {
        return LabelSet.of(
                labels.mentions(),
                labels.quotes(),
                labels.sentiment(),
                Objects.requireNonNullElse(labels.topics(), List.of()),
                words);
    }

    int articles() {
        return study.articles();
    }

    List<Measure> measures() {
        return study.articles() == 0 ? List.of() : study.measures();
    }
}
