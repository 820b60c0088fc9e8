package dev.concord.release;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.shell.Refusal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which articles and sheets a release is made of. An empty set keeps all.
 *
 * @param state of the article: settled (it has settled gold), unsettled, or null for both
 * @param annotators an article has at least so many submitted sheets, gold not counted
 * @param outlets as articles state them
 * @param from the first day of publication; an article that states no date is left out where a day is given
 * @param to the last day
 * @param guidelines versions; sheets labelled under others are left out, and count nowhere
 * @param topics an article is kept, with all its records, where one of them has one of these, of the article or a quote
 */
public record ReleaseFilter(
        @Nullable State state,
        int annotators,
        SortedSet<String> outlets,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        SortedSet<Integer> guidelines,
        SortedSet<String> topics) {

    public static final ReleaseFilter NONE =
            new ReleaseFilter(null, 0, new TreeSet<>(), null, null, new TreeSet<>(), new TreeSet<>());

    /** Whether an article's gold is settled. */
    public enum State {
        SETTLED,
        UNSETTLED
    }

    public ReleaseFilter {
        outlets = Collections.unmodifiableSortedSet(new TreeSet<>(outlets));
        guidelines = Collections.unmodifiableSortedSet(new TreeSet<>(guidelines));
        topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
        if (annotators < 0) throw new Refusal(Refusal.Kind.INVALID, "annotators: 0 or more, not " + annotators + ".");
        if (from != null && to != null && to.isBefore(from)) {
            throw new Refusal(Refusal.Kind.INVALID, "to: %s lies before %s.".formatted(to, from));
        }
    }

    /** The finished records of one article that may be used; none where the article is not wanted. */
    List<ArticleRecord> sheets(List<ArticleRecord> article) {
        List<ArticleRecord> under = guidelines.isEmpty()
                ? article
                : article.stream()
                        .filter(record -> record.provenance().guideline() != null
                                && guidelines.contains(record.provenance().guideline()))
                        .toList();
        boolean settled = under.stream().anyMatch(ReleaseFilter::isGold);
        long people = under.stream().filter(record -> !isGold(record)).count();
        if (under.isEmpty() || people < annotators || !wanted(under.getFirst().meta())) return List.of();
        return state == null || settled == (state == State.SETTLED) ? under : List.of();
    }

    /** Whether the records that were made of the sheets have a topic that is asked for. */
    boolean hasTopic(List<ArticleRecord> records) {
        if (topics.isEmpty()) return true;
        return records.stream()
                .flatMap(record -> Stream.concat(
                        record.topics().stream(),
                        record.quotes().stream().map(Quote::topics).flatMap(List::stream)))
                .anyMatch(topics::contains);
    }

    static boolean isGold(ArticleRecord record) {
        return Selection.GOLD.equals(record.labeller());
    }

    private boolean wanted(ArticleRecord.Meta meta) {
        if (!outlets.isEmpty() && (meta.outlet() == null || !outlets.contains(meta.outlet()))) return false;
        if (from == null && to == null) return true;
        LocalDate day = meta.published();
        return day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
