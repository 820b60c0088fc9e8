package dev.concord.release;

import dev.concord.record.ArticleRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts lines as they pass, in the order of their articles; its size does not grow with the release. */
final class ReleaseCounts {

    /** What one labeller did. */
    static final class ByLabeller {
        long records;
        long mentions;
        long quotes;
        final Map<String, Long> sentiment = new TreeMap<>();
        final Map<String, Long> topics = new TreeMap<>();
    }

    /** What stands in one file of records. */
    static final class BySplit {
        long articles;
        long records;
    }

    private @Nullable String lastArticle;
    private @Nullable Instant last;
    private @Nullable LocalDate earliest;
    private @Nullable LocalDate latest;
    private long articles;
    private long records;
    private long mentions;
    private long quotes;
    private final Map<String, Long> quoteTypes = new TreeMap<>();
    private final Map<String, Long> languages = new TreeMap<>();
    private final Map<String, Long> outlets = new TreeMap<>();
    private final Map<Integer, Long> guidelines = new TreeMap<>();
    private final Map<String, ByLabeller> labellers = new TreeMap<>();
    private final Map<String, BySplit> splits = new LinkedHashMap<>();

    void add(ArticleRecord line) {
        if (splits.isEmpty() && line.split() != null) SplitPlan.NAMES.forEach(name -> splits.put(name, new BySplit()));
        BySplit split = splits.computeIfAbsent(
                Objects.requireNonNullElse(line.split(), DataFiles.WHOLE), name -> new BySplit());
        if (!line.id().equals(lastArticle)) {
            article(line);
            split.articles++;
        }
        split.records++;
        Instant at = line.provenance().at();
        if (at != null && (last == null || at.isAfter(last))) last = at;
        records++;
        mentions += line.mentions().size();
        quotes += line.quotes().size();
        line.quotes().forEach(quote -> quoteTypes.merge(quote.type().wire(), 1L, Long::sum));
        Integer guideline = line.provenance().guideline();
        if (guideline != null) guidelines.merge(guideline, 1L, Long::sum);
        labeller(line, labellers.computeIfAbsent(String.valueOf(line.labeller()), name -> new ByLabeller()));
    }

    private void article(ArticleRecord line) {
        lastArticle = line.id();
        articles++;
        var meta = line.meta();
        if (meta.language() != null) languages.merge(meta.language(), 1L, Long::sum);
        if (meta.outlet() != null) outlets.merge(meta.outlet(), 1L, Long::sum);
        var published = meta.published();
        if (published == null) return;
        if (earliest == null || published.isBefore(earliest)) earliest = published;
        if (latest == null || published.isAfter(latest)) latest = published;
    }

    private static void labeller(ArticleRecord line, ByLabeller by) {
        by.records++;
        by.mentions += line.mentions().size();
        by.quotes += line.quotes().size();
        var sentiment = line.sentiment();
        by.sentiment.merge(sentiment == null ? "unlabelled" : sentiment.label(), 1L, Long::sum);
        line.topics().forEach(topic -> by.topics.merge(topic, 1L, Long::sum));
    }

    long articles() {
        return articles;
    }

    long records() {
        return records;
    }

    long mentions() {
        return mentions;
    }

    long quotes() {
        return quotes;
    }

    @Nullable
    LocalDate earliest() {
        return earliest;
    }

    @Nullable
    LocalDate latest() {
        return latest;
    }

    Map<String, Long> quoteTypes() {
        return quoteTypes;
    }

    /** Languages of the articles, as far as known. */
    Map<String, Long> languages() {
        return languages;
    }

    Map<String, Long> outlets() {
        return outlets;
    }

    /** Records by the version of the guideline they were made under. */
    Map<Integer, Long> guidelines() {
        return guidelines;
    }

    /** The numbers of all labellers together. */
    Map<String, Long> over(Function<ByLabeller, Map<String, Long>> which) {
        Map<String, Long> sum = new TreeMap<>();
        labellers
                .values()
                .forEach(by -> which.apply(by).forEach((label, number) -> sum.merge(label, number, Long::sum)));
        return sum;
    }

    /** When the last of the sheets was finished. */
    @Nullable
    Instant last() {
        return last;
    }

    /** By the name of the split, in their order; of a release in one file that of the file. */
    Map<String, BySplit> splits() {
        return splits;
    }

    Map<String, ByLabeller> labellers() {
        return labellers;
    }
}
