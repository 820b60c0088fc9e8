package dev.concord.adjudication;

import dev.concord.account.AccountId;
import dev.concord.annotation.Gold;
import dev.concord.annotation.Operation;
import dev.concord.annotation.Outcome;
import dev.concord.corpus.ArticleId;
import dev.concord.shell.Refusal.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens the {@link Board} of an article, and writes into gold what is changed on it. */
@Component
class Boards {

    private final UnitRows units;
    private final DecisionRows decisions;
    private final CaseFacets facets;
    private final Gold gold;

    Boards(UnitRows units, DecisionRows decisions, CaseFacets facets, Gold gold) {
        this.units = units;
        this.decisions = decisions;
        this.facets = facets;
        this.gold = gold;
    }

    /** Holds the article until the transaction ends. */
    Board open(ArticleId article) {
        gold.hold(article);
        List<UnitRow> rows = units.findByArticleIdOrderById(article.value());
        List<Long> ids = rows.stream()
                .map(row -> row.decisionId)
                .filter(id -> id != null)
                .toList();
        Map<Long, DecisionRow> standing = ids.isEmpty()
                ? Map.of()
                : decisions.findAllById(ids).stream().collect(Collectors.toMap(row -> row.unitId, row -> row));
        return new Board(article, rows, standing);
    }

    /** The article of a case, without reading the case. */
    ArticleId articleOf(CaseId id) {
        return units.articleOf(id.value()).map(ArticleId::new).orElseThrow(() -> CaseRefused.missing(id));
    }

    /**
     * Writes what changed.
     *
     * @param before gold as the board had it
     * @param changed the units that were decided anew
     * @throws CaseRefused if a label cannot stand in gold; then nothing is written
     */
    void write(Board board, Composition before, Collection<UnitRow> changed, AccountId by) {
        List<Operation> operations = before.to(board.gold()).stream()
                .map(change -> new Operation(UUID.randomUUID(), change))
                .toList();
        if (!operations.isEmpty()) {
            for (Outcome outcome : gold.apply(board.article(), by, operations).outcomes()) {
                if (outcome.result() == Outcome.Result.REFUSED) {
                    throw new CaseRefused(Kind.INVALID, String.valueOf(outcome.reason()));
                }
            }
        }
        units.flush();
        facets.write(changed);
    }
}
