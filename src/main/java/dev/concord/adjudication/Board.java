package dev.concord.adjudication;

import dev.concord.corpus.ArticleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All units of one article with the decisions that stand, while somebody holds the article. */
final class Board {

    private final ArticleId article;
    private final List<UnitRow> units;
    private final Map<Long, DecisionRow> standing;

    Board(ArticleId article, List<UnitRow> units, Map<Long, DecisionRow> standing) {
        this.article = article;
        this.units = new ArrayList<>(units);
        this.standing = new HashMap<>(standing);
    }

    ArticleId article() {
        return article;
    }

    List<UnitRow> units() {
        return units;
    }

    UnitRow unit(CaseId id) {
        return units.stream()
                .filter(unit -> unit.id() == id.value())
                .findFirst()
                .orElseThrow(() -> CaseRefused.missing(id));
    }

    @Nullable
    DecisionRow standing(UnitRow unit) {
        return standing.get(unit.id());
    }

    void add(UnitRow unit) {
        units.add(unit);
    }

    /** Lets a decision stand for a unit, or none. */
    void stand(UnitRow unit, @Nullable DecisionRow decision) {
        if (decision == null) standing.remove(unit.id());
        else standing.put(unit.id(), decision);
        unit.stand(decision);
        unit.revision++;
    }

    List<GoldLabel> labels(UnitRow unit) {
        DecisionRow decision = standing(unit);
        return decision == null ? List.of() : decision.labels(unit.layer);
    }

    Composition gold() {
        return Composition.of(units.stream()
                .filter(unit -> standing(unit) != null)
                .map(unit -> new Composition.Standing(
                        unit.id(),
                        unit.layer,
                        Objects.requireNonNull(standing(unit)).labels(unit.layer)))
                .toList());
    }
}
