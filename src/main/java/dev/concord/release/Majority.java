package dev.concord.release;

import dev.concord.agreement.Alignment;
import dev.concord.agreement.Clusters;
import dev.concord.agreement.Extent;
import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Provenance;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Speaker;
import dev.concord.record.Surface;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What more than half of an article's n annotators say, as one record by the labeller {@code majority}. Two annotators
 * are the fewest; gold is not asked.
 *
 * <ul>
 *   <li><b>Sentiment</b>: the point that more than n/2 chose, else null. Who said nothing counts in n.
 *   <li><b>Topics</b>: each that more than n/2 chose.
 *   <li><b>Mentions and quotes</b>: labels that belong together ({@link Clusters}: an overlap of half or more, one of each
 *       annotator) are one; it stands where more than n/2 annotators have it. Its span is the one that most of them drew;
 *       of several the one that overlaps most with the others', then the earliest, then the shortest.
 *   <li><b>What a label says</b> (a mention's speaker; a quote's type, cue, source, sentiment and each topic): what more
 *       than half of those say who have the label, else null. A type there must be: without a majority it is that of the
 *       first annotator by name who drew the chosen span. A source is one of the mentions that stand, else null. Notes
 *       are nobody's majority and are left out.
 *   <li><b>Provenance</b>: the guideline if all worked under the same, the time of the last sheet, no seconds.
 * </ul>
 */
final class Majority {

    static final String LABELLER = "majority";

    private final List<ArticleRecord> sheets;
    private final Map<Mention, String> standing = new IdentityHashMap<>();

    private Majority(List<ArticleRecord> sheets) {
        this.sheets = sheets;
    }

    /** @param sheets of one article, by the annotators' names; empty where fewer than two are given */
    static Optional<ArticleRecord> of(List<ArticleRecord> sheets) {
        return sheets.size() < 2 ? Optional.empty() : Optional.of(new Majority(sheets).record());
    }

    private ArticleRecord record() {
        List<Mention> mentions = mentions();
        List<Quote> quotes = quotes(mentions);
        ArticleRecord first = sheets.getFirst();
        return new ArticleRecord(
                first.id(),
                LABELLER,
                null,
                first.text(),
                first.meta(),
                first.blocks(),
                mentions,
                speakers(mentions, quotes),
                quotes,
                most(sheets.stream().map(ArticleRecord::sentiment), sheets.size()),
                common(sheets.stream().map(ArticleRecord::topics).toList()),
                provenance());
    }

    private List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        for (List<Mention> cluster : clusters(ArticleRecord::mentions, one -> extent(List.of(one.surface())))) {
            Mention drawn = drawn(cluster, one -> extent(List.of(one.surface())));
            String id = "m" + (mentions.size() + 1);
            mentions.add(
                    new Mention(id, drawn.surface(), most(cluster.stream().map(Mention::speaker), cluster.size())));
            cluster.forEach(one -> standing.put(one, id));
        }
        return mentions;
    }

    private List<Quote> quotes(List<Mention> mentions) {
        Map<String, Mention> byId = mentions.stream().collect(Collectors.toMap(Mention::id, Function.identity()));
        Map<Quote, ArticleRecord> of = new IdentityHashMap<>();
        sheets.forEach(sheet -> sheet.quotes().forEach(quote -> of.put(quote, sheet)));
        List<Quote> quotes = new ArrayList<>();
        for (List<Quote> cluster : clusters(ArticleRecord::quotes, one -> extent(one.content()))) {
            Quote drawn = drawn(cluster, one -> extent(one.content()));
            var type = most(cluster.stream().map(Quote::type), cluster.size());
            String source =
                    most(cluster.stream().map(one -> source(Objects.requireNonNull(of.get(one)), one)), cluster.size());
            quotes.add(new Quote(
                    "q" + (quotes.size() + 1),
                    type == null ? drawn.type() : type,
                    drawn.content(),
                    most(cluster.stream().map(Quote::cue), cluster.size()),
                    source,
                    source == null
                            ? null
                            : Objects.requireNonNull(byId.get(source)).speaker(),
                    most(cluster.stream().map(Quote::sentiment), cluster.size()),
                    common(cluster.stream().map(Quote::topics).toList()),
                    null));
        }
        return quotes;
    }

    /** The mention that stands for the one that the annotator named as the source. */
    private @Nullable String source(ArticleRecord sheet, Quote quote) {
        return sheet.mentions().stream()
                .filter(mention -> mention.id().equals(quote.source()))
                .map(standing::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private <T> List<List<T>> clusters(Function<ArticleRecord, List<T>> labels, Function<T, Extent> extent) {
        List<List<T>> drawn = sheets.stream().map(labels).toList();
        List<List<Extent>> extents =
                drawn.stream().map(own -> own.stream().map(extent).toList()).toList();
        return Clusters.of(extents, Alignment.Pair::matches).stream()
                .filter(cluster -> cluster.size() * 2 > sheets.size())
                .map(cluster -> cluster.stream()
                        .map(place -> drawn.get(place.labeller()).get(place.label()))
                        .toList())
                .sorted(Comparator.comparing(cluster -> extent.apply(drawn(cluster, extent))))
                .toList();
    }

    private static <T> T drawn(List<T> cluster, Function<T, Extent> extent) {
        List<Extent> all = cluster.stream().map(extent).toList();
        Comparator<T> best = Comparator.<T>comparingInt(one -> -count(all, extent.apply(one)))
                .thenComparingDouble(one -> -overlap(all, extent.apply(one)))
                .thenComparingInt(one -> extent.apply(one).start())
                .thenComparingInt(one -> extent.apply(one).length());
        return cluster.stream().min(best).orElseThrow();
    }

    private static int count(List<Extent> all, Extent one) {
        return (int) all.stream().filter(one::equals).count();
    }

    private static double overlap(List<Extent> all, Extent one) {
        return all.stream().mapToDouble(one::overlap).sum();
    }

    private static Extent extent(List<Surface> content) {
        return Extent.of(content.stream().map(Surface::span).toList());
    }

    /** What more than half of so many say. */
    private static <T> @Nullable T most(Stream<? extends @Nullable T> said, int of) {
        Map<T, Integer> counts = new HashMap<>();
        said.filter(Objects::nonNull).forEach(one -> counts.merge(Objects.requireNonNull(one), 1, Integer::sum));
        for (Map.Entry<T, Integer> each : counts.entrySet()) {
            if (each.getValue() * 2 > of) return each.getKey();
        }
        return null;
    }

    /** In the order in which they are first named. */
    private static List<String> common(Collection<List<String>> said) {
        return said.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(topic ->
                        said.stream().filter(one -> one.contains(topic)).count() * 2 > said.size())
                .toList();
    }

    private List<Speaker> speakers(List<Mention> mentions, List<Quote> quotes) {
        Set<String> named = new HashSet<>();
        mentions.forEach(mention -> named.add(String.valueOf(mention.speaker())));
        quotes.forEach(quote -> named.add(String.valueOf(quote.speaker())));
        Map<String, Speaker> known = new TreeMap<>();
        sheets.forEach(sheet -> sheet.speakers().forEach(speaker -> known.put(speaker.id(), speaker)));
        return known.values().stream()
                .filter(speaker -> named.contains(speaker.id()))
                .toList();
    }

    private Provenance provenance() {
        Set<@Nullable Integer> guidelines =
                sheets.stream().map(sheet -> sheet.provenance().guideline()).collect(Collectors.toSet());
        Instant last = sheets.stream()
                .map(sheet -> sheet.provenance().at())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Provenance(
                guidelines.size() == 1 ? guidelines.iterator().next() : null, "submitted", last, null, null, null);
    }
}
