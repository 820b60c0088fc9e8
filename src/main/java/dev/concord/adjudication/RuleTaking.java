package dev.concord.adjudication;

import dev.concord.account.AccountId;
import dev.concord.annotation.LabelledSheet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes into gold what a rule decides on one article. What a person has decided, or put to the group, is not touched. */
@Component
class RuleTaking {

    private final Boards boards;
    private final DecisionRows decisions;
    private final Recount recount;
    private final Clock clock;

    RuleTaking(Boards boards, DecisionRows decisions, Recount recount, Clock clock) {
        this.boards = boards;
        this.decisions = decisions;
        this.recount = recount;
        this.clock = clock;
    }

    /**
     * @param merge the run it belongs to; null where a lead only finishes the article
     * @return how many units were taken
     */
    int take(Board board, MergeRule rule, @Nullable UUID merge, AccountId by) {
        List<UnitRow> fitting = board.units().stream()
                .filter(unit -> unit.state == CaseState.OPEN || unit.state == CaseState.AGREED)
                .filter(unit -> !unit.settled && rule.decides(unit))
                .toList();
        if (fitting.isEmpty()) return 0;
        List<LabelledSheet> sheets = recount.compared(board.article());
        Composition before = board.gold();
        List<UnitRow> taken = new ArrayList<>();
        for (UnitRow unit : fitting) {
            var members = UnitLabels.of(unit, sheets);
            if (members.size() < rule.atLeast()) continue;
            String leading = Verdict.of(members).leading();
            DecisionRow row = new DecisionRow(unit, UUID.randomUUID(), by, clock.instant());
            row.mergeId = merge;
            row.mergeRule = rule.kind();
            row.chosen = ValueJson.words(List.of(leading));
            row.outcome = ValueJson.labels(Stream.ofNullable(Member.value(members.get(leading)))
                    .map(GoldLabel::of)
                    .toList());
            decisions.save(row);
            board.stand(unit, row);
            taken.add(unit);
        }
        boards.write(board, before, taken, by);
        return taken.size();
    }
}
