package dev.concord.adjudication;

import dev.concord.adjudication.LabelValue.OfMention;
import dev.concord.adjudication.LabelValue.OfQuote;
import dev.concord.adjudication.LabelValue.OfSentiment;
import dev.concord.adjudication.LabelValue.OfTopics;
import dev.concord.adjudication.LabelValue.Source;
import dev.concord.agreement.Alignment;
import dev.concord.agreement.Extent;
import dev.concord.annotation.Change;
import dev.concord.annotation.Layer;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gold, made of the decisions that stand. The same decisions always make the same gold, to the letter, so that taking one
 * back leaves exactly what the others make.
 */
final class Composition {

    /** Which label of gold. */
    record Key(Layer layer, String key) {}

    /** The labels that stand for one unit. */
    record Standing(long unit, CaseLayer layer, List<GoldLabel> labels) {}

    private final Map<Key, Change> gold = new LinkedHashMap<>();
    private final Map<Key, Long> owners = new LinkedHashMap<>();
    private final Map<String, OfMention> mentions = new LinkedHashMap<>();

    private Composition() {}

    static Composition of(List<Standing> standing) {
        Composition composition = new Composition();
        Map<Long, Standing> byUnit = new TreeMap<>();
        standing.forEach(one -> byUnit.put(one.unit, one));
        byUnit.values().forEach(composition::addMentions);
        byUnit.values().forEach(composition::addOthers);
        return composition;
    }

    /** What stands on the gold sheet, mentions first. */
    Map<Key, Change> gold() {
        return gold;
    }

    /** The unit that a label stands for; null of mentions that only a quote needs. */
    @Nullable
    Long owner(Key key) {
        return owners.get(key);
    }

    private void addMentions(Standing one) {
        if (one.layer != CaseLayer.MENTIONS) return;
        for (int i = 0; i < one.labels.size(); i++) {
            if (!(one.labels.get(i).value() instanceof OfMention mention)) continue;
            String key = key(one, "gm", i);
            mentions.put(key, mention);
            put(new Change.PutMention(new Mention(key, mention.surface(), mention.speaker())), one.unit);
        }
    }

    private void addOthers(Standing one) {
        for (int i = 0; i < one.labels.size(); i++) {
            switch (one.labels.get(i).value()) {
                case OfQuote quote -> put(new Change.PutQuote(quote(key(one, "gq", i), quote)), one.unit);
                case OfSentiment sentiment -> put(new Change.PutSentiment(sentiment.sentiment()), one.unit);
                case OfTopics topics -> put(new Change.PutTopics(topics.topics()), one.unit);
                case OfMention mention -> {
                    // stands already
                }
            }
        }
    }

    private void put(Change change, @Nullable Long unit) {
        Key key = new Key(change.layer(), change.labelKey());
        gold.put(key, change);
        if (unit != null) owners.put(key, unit);
    }

    private static String key(Standing one, String prefix, int place) {
        String own = one.labels.get(place).key();
        if (own != null) return own;
        return place == 0 ? prefix + one.unit : "%s%d-%d".formatted(prefix, one.unit, place + 1);
    }

    /** The labels of a unit with the names they have in gold. */
    static List<GoldLabel> keyed(long unit, CaseLayer layer, List<GoldLabel> labels) {
        Standing standing = new Standing(unit, layer, labels);
        List<GoldLabel> keyed = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            keyed.add(new GoldLabel(
                    key(standing, layer == CaseLayer.MENTIONS ? "gm" : "gq", i),
                    labels.get(i).value()));
        }
        return keyed;
    }

    private Quote quote(String key, OfQuote quote) {
        Source source = quote.source();
        return new Quote(
                key,
                quote.type(),
                quote.content(),
                quote.cue(),
                source == null ? null : mention(source),
                null,
                quote.sentiment(),
                quote.topics(),
                quote.note());
    }

    /** The mention that is meant, or one that comes along because none is decided there. */
    private String mention(Source source) {
        if (source.key() != null && mentions.containsKey(source.key())) return source.key();
        Extent place = Extent.of(source.surface().span());
        String best = null;
        double most = 0;
        for (Map.Entry<String, OfMention> one : mentions.entrySet()) {
            double overlap = Extent.of(one.getValue().surface().span()).overlap(place);
            boolean same = overlap >= Alignment.MATCH
                    || (source.speaker() != null
                            && Objects.equals(source.speaker(), one.getValue().speaker()));
            if (same && overlap > most) {
                best = one.getKey();
                most = overlap;
            }
        }
        return best == null ? along(source) : best;
    }

    private String along(Source source) {
        String key = "gs%d-%d"
                .formatted(
                        source.surface().span().start(), source.surface().span().end());
        mentions.put(key, new OfMention(source.surface(), source.speaker()));
        put(new Change.PutMention(new Mention(key, source.surface(), source.speaker())), null);
        return key;
    }

    /** The changes that make other gold of this, in an order in which each can be done. */
    List<Change> to(Composition other) {
        List<Change> changes = new ArrayList<>();
        for (Layer layer : List.of(Layer.MENTION, Layer.QUOTE, Layer.SENTIMENT, Layer.TOPICS)) {
            other.gold.forEach((key, change) -> {
                if (key.layer == layer && !change.equals(gold.get(key))) changes.add(change);
            });
        }
        for (Layer layer : List.of(Layer.QUOTE, Layer.MENTION, Layer.SENTIMENT, Layer.TOPICS)) {
            gold.keySet().stream()
                    .filter(key -> key.layer == layer && !other.gold.containsKey(key))
                    .forEach(key -> changes.add(new Change.Remove(layer, key.key)));
        }
        return changes;
    }
}
