package dev.concord.adjudication;

import dev.concord.adjudication.Composition.Key;
import dev.concord.adjudication.LabelValue.OfQuote;
import dev.concord.adjudication.LabelValue.OfSentiment;
import dev.concord.adjudication.LabelValue.OfTopics;
import dev.concord.adjudication.LabelValue.Source;
import dev.concord.agreement.Extent;
import dev.concord.annotation.Change;
import dev.concord.annotation.Gold;
import dev.concord.annotation.GoldEdited;
import dev.concord.annotation.Labels;
import dev.concord.annotation.Layer;
import dev.concord.corpus.Article;
import dev.concord.corpus.Articles;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.text.TextSpan;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a lead changes on the gold sheet itself is a person's decision on the units it touches. */
@Component
class HandEdits {

    private final Boards boards;
    private final UnitRows units;
    private final DecisionRows decisions;
    private final CaseFacets facets;
    private final Recount recount;
    private final Gold gold;
    private final Articles articles;
    private final Clock clock;

    HandEdits(
            Boards boards,
            UnitRows units,
            DecisionRows decisions,
            CaseFacets facets,
            Recount recount,
            Gold gold,
            Articles articles,
            Clock clock) {
        this.boards = boards;
        this.units = units;
        this.decisions = decisions;
        this.facets = facets;
        this.recount = recount;
        this.gold = gold;
        this.articles = articles;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(GoldEdited edited) {
        Board board = boards.open(edited.article());
        Labels now = gold.find(edited.article()).orElseThrow().labels();
        Set<Key> touched = new LinkedHashSet<>();
        for (Change change : edited.changes()) {
            if (change.layer() != Layer.NOTE) touched.add(new Key(change.layer(), change.labelKey()));
        }
        Set<UnitRow> decided = new LinkedHashSet<>(decide(board, touched, now, edited));
        // what stands on the sheet stays there: a quote whose source has moved, a mention that came along with a quote
        decided.addAll(decide(board, otherwise(board.gold(), now), now, edited));
        units.flush();
        facets.write(decided);
    }

    /** The labels of the sheet that decisions would not make, or would make otherwise. */
    private static Set<Key> otherwise(Composition made, Labels now) {
        Set<Key> keys = new LinkedHashSet<>();
        for (Mention mention : now.mentions()) {
            Key key = new Key(Layer.MENTION, mention.id());
            if (!new Change.PutMention(mention).equals(made.gold().get(key))) keys.add(key);
        }
        for (Quote quote : now.quotes()) {
            Key key = new Key(Layer.QUOTE, quote.id());
            boolean same = made.gold().get(key) instanceof Change.PutQuote put
                    && Objects.equals(put.quote().source(), quote.source());
            if (!same) keys.add(key);
        }
        return keys;
    }

    private Set<UnitRow> decide(Board board, Set<Key> touched, Labels now, GoldEdited edited) {
        Composition before = board.gold();
        Map<UnitRow, Set<String>> byUnit = new LinkedHashMap<>();
        for (Key key : touched) {
            UnitRow unit = unit(board, before, key, label(key, now), edited);
            if (unit != null)
                byUnit.computeIfAbsent(unit, none -> new LinkedHashSet<>()).add(key.key());
        }
        byUnit.forEach((unit, keys) -> decide(board, unit, keys, now, edited));
        return byUnit.keySet();
    }

    private void decide(Board board, UnitRow unit, Set<String> keys, Labels now, GoldEdited edited) {
        List<GoldLabel> labels = new ArrayList<>();
        if (!unit.layer.whole()) {
            List<GoldLabel> stood = Composition.keyed(unit.id(), unit.layer, board.labels(unit));
            stood.stream().filter(label -> !keys.contains(label.key())).forEach(labels::add);
        }
        for (String key : keys) {
            LabelValue value = label(new Key(layer(unit.layer), key), now);
            if (value != null) labels.add(new GoldLabel(unit.layer.whole() ? null : key, value));
        }
        DecisionRow row = new DecisionRow(unit, UUID.randomUUID(), edited.by(), clock.instant());
        row.action = Action.HAND;
        row.goldBefore = board.standing(unit) == null ? null : ValueJson.labels(board.labels(unit));
        row.outcome = ValueJson.labels(labels);
        decisions.save(row);
        decisions.forgetUndone(edited.by().value(), unit.projectId);
        board.stand(unit, row);
    }

    /** The unit that the label stands for, or else an undecided one at its place, or else a new one. */
    private @Nullable UnitRow unit(
            Board board, Composition before, Key key, @Nullable LabelValue value, GoldEdited edited) {
        CaseLayer layer = layer(key.layer());
        Long owner = before.owner(key);
        if (owner != null) return board.unit(new CaseId(owner));
        if (layer.whole()) {
            return board.units().stream()
                    .filter(unit -> unit.layer == layer)
                    .findFirst()
                    .orElseGet(() -> created(board, layer, value, edited));
        }
        if (value == null) return null;
        Extent place = Differences.extent(value);
        UnitRow best = null;
        double most = 0;
        for (UnitRow unit : board.units()) {
            if (unit.layer != layer || board.standing(unit) != null) continue;
            double overlap =
                    Extent.of(new TextSpan(unit.spanStart, unit.spanEnd)).overlap(place);
            if (overlap > most) {
                best = unit;
                most = overlap;
            }
        }
        return best == null ? created(board, layer, value, edited) : best;
    }

    private UnitRow created(Board board, CaseLayer layer, @Nullable LabelValue value, GoldEdited edited) {
        Article article = articles.get(edited.article());
        UnitRow unit = new UnitRow(edited.project(), edited.article(), layer);
        Extent place = value == null ? Extent.of() : Differences.extent(value);
        unit.standAt(place.start(), place.end(), article.text());
        List<String> lines = new ArrayList<>(CaseFacets.ofArticle(article, recount.compared(edited.article())));
        lines.add("layer:" + layer.wire());
        unit.facets = String.join("\n", lines);
        units.save(unit);
        board.add(unit);
        return unit;
    }

    private static CaseLayer layer(Layer layer) {
        return switch (layer) {
            case MENTION -> CaseLayer.MENTIONS;
            case QUOTE -> CaseLayer.QUOTES;
            case SENTIMENT -> CaseLayer.SENTIMENT;
            case TOPICS -> CaseLayer.TOPICS;
            case NOTE -> throw new IllegalArgumentException("A note is no case.");
        };
    }

    private static Layer layer(CaseLayer layer) {
        return switch (layer) {
            case MENTIONS -> Layer.MENTION;
            case QUOTES -> Layer.QUOTE;
            case SENTIMENT -> Layer.SENTIMENT;
            case TOPICS -> Layer.TOPICS;
        };
    }

    private static @Nullable LabelValue label(Key key, Labels labels) {
        return switch (key.layer()) {
            case SENTIMENT -> labels.sentiment() == null ? null : new OfSentiment(labels.sentiment());
            case TOPICS -> labels.topics() == null ? null : new OfTopics(labels.topics());
            case MENTION ->
                labels.mentions().stream()
                        .filter(mention -> mention.id().equals(key.key()))
                        .findFirst()
                        .map(mention -> Units.mention(mention).value())
                        .orElse(null);
            case QUOTE ->
                labels.quotes().stream()
                        .filter(quote -> quote.id().equals(key.key()))
                        .findFirst()
                        .map(quote -> linked(quote, labels))
                        .orElse(null);
            case NOTE -> null;
        };
    }

    /** With the very mention that the hand chose. */
    private static LabelValue linked(Quote quote, Labels labels) {
        OfQuote value = (OfQuote) Units.quote(quote, labels).value();
        Source source = value.source();
        if (source == null) return value;
        return new OfQuote(
                value.type(),
                value.content(),
                value.cue(),
                new Source(source.surface(), source.speaker(), quote.source()),
                value.sentiment(),
                value.topics(),
                value.note());
    }
}
