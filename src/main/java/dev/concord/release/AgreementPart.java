package dev.concord.release;

import dev.concord.agreement.LabelSet;
import dev.concord.agreement.LabelledArticle;
import dev.concord.agreement.Measure;
import dev.concord.agreement.Study;
import dev.concord.agreement.StudyOptions;
import dev.concord.agreement.Words;
import dev.concord.record.ArticleRecord;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the annotators of a release's articles agree, for its card. An article's id is made of its source's hash, so
 * that the first articles are as good as drawn by lot: of many only these are looked at, and memory does not grow.
 */
final class AgreementPart {

    static final int MOST = 2_000;

    private final Study study = new Study(StudyOptions.USUAL);
    private int compared;
    private int articles;

    /** @param sheets of one article, gold among them or not */
    void add(List<ArticleRecord> sheets) {
        List<ArticleRecord> people =
                sheets.stream().filter(sheet -> !ReleaseFilter.isGold(sheet)).toList();
        if (people.size() < 2) return;
        articles++;
        if (compared == MOST) return;
        compared++;
        ArticleRecord first = people.getFirst();
        Words words = Words.of(first.text());
        var labels = new TreeMap<String, LabelSet>();
        people.forEach(sheet -> labels.put(String.valueOf(sheet.labeller()), LabelSet.of(sheet, words)));
        study.add(new LabelledArticle(first.id(), first.text().length(), words.count(), labels));
    }

    /** In Markdown. */
    String text() {
        if (compared == 0) return "No article was labelled by two annotators, so there is nothing to compare.\n";
        StringBuilder text = new StringBuilder(
                articles == compared
                        ? "Over the %d articles here that at least two annotators labelled".formatted(articles)
                        : "Over %d of the %d articles here that at least two annotators labelled (those with the lowest ids, which is as good as by lot)"
                                .formatted(compared, articles));
        text.append("; gold is not asked. 95 % intervals: BCa bootstrap over articles, 1,000 rounds, seed 1.\n\n");
        text.append("| layer | figure | value | interval | n |\n|---|---|---|---|---|\n");
        for (Measure measure : study.pooled()) text.append(CardTable.rows(Stream.of(row(measure))));
        return text.toString();
    }

    private static List<String> row(Measure measure) {
        Double value = measure.value();
        return List.of(
                measure.layer().wire().replace('_', ' '),
                measure.title(),
                value == null ? "–" : number(value),
                value == null
                        ? String.valueOf(measure.whyUndefined())
                        : measure.low() == null ? "" : number(measure.low()) + " – " + number(measure.high()),
                String.valueOf(measure.n()));
    }

    private static String number(@Nullable Double value) {
        return String.format(Locale.ROOT, "%.3f", Objects.requireNonNull(value)).replaceFirst("^-(0\\.000)$", "$1");
    }
}
