package dev.concord.agreement;

import dev.concord.record.ArticleRecord;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One article with what each labeller said of it.
 *
 * @param length of its text, in UTF-16 units
 * @param words of its text
 * @param labels by labeller
 */
public record LabelledArticle(String id, Facets facets, int length, int words, SortedMap<String, LabelSet> labels) {

    public LabelledArticle {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /**
     * An article from its records, one per labeller.
     *
     * @throws IllegalArgumentException if they are not of one article, or two are of the same labeller or of none
     */
    public static LabelledArticle of(List<ArticleRecord> records) {
        ArticleRecord first = records.getFirst();
        Words words = Words.of(first.text());
        TreeMap<String, LabelSet> labels = new TreeMap<>();
        for (ArticleRecord record : records) {
            if (!record.id().equals(first.id()) || !record.text().equals(first.text())) {
                throw new IllegalArgumentException(
                        "Records of %s and %s are not of one article.".formatted(first.id(), record.id()));
            }
            String labeller = record.labeller();
            if (labeller == null || labels.put(labeller, LabelSet.of(record, words)) != null) {
                throw new IllegalArgumentException(
                        "Article %s has two records of labeller %s, or one of none.".formatted(first.id(), labeller));
            }
        }
        return new LabelledArticle(first.id(), facets(records), first.text().length(), words.count(), labels);
    }

    static Facets facets(List<ArticleRecord> records) {
        return new Facets(
                records.getFirst().meta().outlet(),
                records.stream()
                        .map(record -> record.provenance().guideline())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                records.stream()
                        .map(record -> record.provenance().at())
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .map(LabelledArticle::week)
                        .orElse(null),
                records.stream().flatMap(record -> record.topics().stream()).collect(Collectors.toSet()));
    }

    /** The Monday of that week, in UTC. */
    public static LocalDate week(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The same article with some of its labellers. */
    public LabelledArticle only(Predicate<String> labellers) {
        TreeMap<String, LabelSet> some = new TreeMap<>(labels);
        some.keySet().removeIf(labellers.negate());
        return new LabelledArticle(id, facets, length, words, some);
    }
}
