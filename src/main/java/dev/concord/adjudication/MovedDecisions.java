package dev.concord.adjudication;

import dev.concord.annotation.TextMoved;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves decisions with the text they are about. One whose labels cannot move is taken back, so that its case is open again;
 * what it was stays with it.
 */
@Component
class MovedDecisions {

    private final DecisionRows decisions;
    private final UnitRows units;
    private final Recount recount;
    private final Clock clock;

    MovedDecisions(DecisionRows decisions, UnitRows units, Recount recount, Clock clock) {
        this.decisions = decisions;
        this.units = units;
        this.recount = recount;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(TextMoved moved) {
        List<UnitRow> rows = units.findByArticleIdOrderById(moved.article().value());
        if (rows.isEmpty()) return;
        Set<Long> gone = new HashSet<>();
        for (DecisionRow decision :
                decisions.findByUnitIdInOrderById(rows.stream().map(UnitRow::id).toList())) {
            if (!move(decision, moved)) gone.add(decision.id());
        }
        rows.stream()
                .filter(row -> row.decisionId != null && gone.contains(row.decisionId))
                .forEach(row -> row.stand(null));
        recount.article(moved.article(), true);
    }

    private boolean move(DecisionRow decision, TextMoved moved) {
        if (decision.goldBefore != null)
            decision.goldBefore = moved.text().json(decision.goldBefore).orElse(null);
        if (decision.outcome == null) return true;
        var outcome = moved.text().json(decision.outcome);
        if (outcome.isPresent()) {
            decision.outcome = outcome.get();
            return true;
        }
        decision.undoneOrder = null;
        if (decision.undoneAt == null) {
            decision.undoneAt = clock.instant();
            decision.undoneBy = moved.by().value();
        }
        return false;
    }
}
