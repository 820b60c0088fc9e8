package dev.concord.adjudication;

import dev.concord.adjudication.LabelValue.OfMention;
import dev.concord.adjudication.LabelValue.OfQuote;
import dev.concord.adjudication.LabelValue.OfSentiment;
import dev.concord.adjudication.LabelValue.OfTopics;
import dev.concord.adjudication.LabelValue.Source;
import dev.concord.agreement.Clusters;
import dev.concord.agreement.Extent;
import dev.concord.annotation.LabelledSheet;
import dev.concord.annotation.Labels;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lays the sheets of one article side by side. Labels of two labellers belong together where agreement's
 * {@link Alignment} says so, so that cases and F1 count the same; with more labellers the pairs that overlap most are
 * joined first, and a unit takes at most one label of each.
 */
final class Units {

    private final List<LabelledSheet> sheets;

    private Units(List<LabelledSheet> sheets) {
        this.sheets = sheets;
    }

    /** The units of these sheets, whole-article layers first, then in reading order. */
    static List<Unit> of(List<LabelledSheet> sheets) {
        Units units = new Units(sheets);
        List<Unit> found = new ArrayList<>();
        units.whole(CaseLayer.SENTIMENT, Units::sentiment).ifPresent(found::add);
        units.whole(CaseLayer.TOPICS, labels -> topics(labels, sheets)).ifPresent(found::add);
        found.addAll(units.spans(CaseLayer.MENTIONS, Units::mentions));
        found.addAll(units.spans(CaseLayer.QUOTES, Units::quotes));
        return found;
    }

    private Optional<Unit> whole(CaseLayer layer, Function<Labels, @Nullable Member> label) {
        SortedMap<String, @Nullable Member> members = new TreeMap<>();
        sheets.forEach(sheet -> members.put(sheet.sheet().labeller(), label.apply(sheet.labels())));
        return members.values().stream().allMatch(Objects::isNull)
                ? Optional.empty()
                : Optional.of(new Unit(layer, members));
    }

    static @Nullable Member sentiment(Labels labels) {
        return labels.sentiment() == null ? null : new Member("", new OfSentiment(labels.sentiment()));
    }

    /** Records write topics that nobody has set as none, and agreement counts them so. */
    static @Nullable Member topics(Labels labels, List<LabelledSheet> sheets) {
        if (sheets.stream().allMatch(sheet -> sheet.labels().topics() == null)) return null;
        return new Member("", new OfTopics(labels.topics() == null ? List.of() : labels.topics()));
    }

    static List<Member> mentions(Labels labels) {
        return labels.mentions().stream().map(Units::mention).toList();
    }

    static Member mention(Mention mention) {
        return new Member(mention.id(), new OfMention(mention.surface(), mention.speaker()));
    }

    static List<Member> quotes(Labels labels) {
        return labels.quotes().stream().map(quote -> quote(quote, labels)).toList();
    }

    static Member quote(Quote quote, Labels labels) {
        Source source = labels.mentions().stream()
                .filter(mention -> mention.id().equals(quote.source()))
                .findFirst()
                .map(mention -> new Source(mention.surface(), mention.speaker(), null))
                .orElse(null);
        return new Member(
                quote.id(),
                new OfQuote(
                        quote.type(),
                        quote.content(),
                        quote.cue(),
                        source,
                        quote.sentiment(),
                        quote.topics(),
                        quote.note()));
    }

    private List<Unit> spans(CaseLayer layer, Function<Labels, List<Member>> reader) {
        List<List<Member>> labels =
                sheets.stream().map(sheet -> reader.apply(sheet.labels())).toList();
        List<List<Extent>> extents = labels.stream()
                .map(own -> own.stream()
                        .map(member -> Differences.extent(member.value()))
                        .toList())
                .toList();
        // also those that overlap by less than half, which are a case of boundary
        return Clusters.of(extents, pair -> true).stream()
                .map(cluster -> unit(layer, labels, cluster))
                .sorted(Comparator.comparingInt(Unit::start).thenComparingInt(Unit::end))
                .toList();
    }

    private Unit unit(CaseLayer layer, List<List<Member>> labels, List<Clusters.Place> cluster) {
        SortedMap<String, @Nullable Member> members = new TreeMap<>();
        sheets.forEach(sheet -> members.put(sheet.sheet().labeller(), null));
        for (Clusters.Place place : cluster) {
            members.put(
                    sheets.get(place.labeller()).sheet().labeller(),
                    labels.get(place.labeller()).get(place.label()));
        }
        return new Unit(layer, members);
    }
}
