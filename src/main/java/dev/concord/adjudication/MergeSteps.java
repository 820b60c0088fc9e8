package dev.concord.adjudication;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.annotation.Gold;
import dev.concord.corpus.ArticleId;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of which a run of a rule consists: nobody waits long for an article, and none is half done. */
@Component
@Transactional
class MergeSteps {

    private static final int ARTICLES = 10;

    private final MergeRows rows;
    private final MergeCounts counts;
    private final RuleTaking rules;
    private final Boards boards;
    private final DecisionRows decisions;
    private final Gold gold;
    private final Clock clock;

    MergeSteps(
            MergeRows rows,
            MergeCounts counts,
            RuleTaking rules,
            Boards boards,
            DecisionRows decisions,
            Gold gold,
            Clock clock) {
        this.rows = rows;
        this.counts = counts;
        this.rules = rules;
        this.boards = boards;
        this.decisions = decisions;
        this.gold = gold;
        this.clock = clock;
    }

    /** Takes some articles further; false at the end. */
    boolean take(UUID id) {
        MergeRow row = rows.lock(id).orElseThrow();
        if (row.state != Merge.State.RUNNING) return false;
        MergeRule rule = row.toRule();
        List<Long> some = counts.after(new ProjectId(row.projectId), rule, row.settle, row.lastArticle, ARTICLES);
        for (long article : some) {
            Board board = boards.open(new ArticleId(article));
            row.taken += rules.take(board, rule, id, new AccountId(row.accountId));
            if (row.settle) settle(row, board);
        }
        return proceed(row, some, Merge.State.DONE);
    }

    /** An article on which nobody is to decide anything any more. */
    private void settle(MergeRow row, Board board) {
        boolean finished = board.units().stream()
                .noneMatch(unit -> unit.settled || unit.state.undecided() || unit.state == CaseState.AGREED);
        if (!finished) return;
        gold.settle(board.article(), new AccountId(row.accountId));
        counts.settled(row.id, board.article().value());
        row.settled++;
    }

    /** Takes some articles back; false at the end. */
    boolean undo(UUID id, AccountId by) {
        MergeRow row = rows.lock(id).orElseThrow();
        if (row.state != Merge.State.UNDOING) return false;
        List<Long> some = counts.touched(id, row.lastArticle, ARTICLES);
        for (long article : some) undo(row, new ArticleId(article), by);
        return proceed(row, some, Merge.State.UNDONE);
    }

    private void undo(MergeRow row, ArticleId article, AccountId by) {
        Board board = boards.open(article);
        List<DecisionRow> taken = decisions.findByMergeIdAndArticleIdOrderById(row.id, article.value());
        if (board.units().stream().anyMatch(unit -> unit.settled)) {
            // who settled it by hand, or again, stands by what is in it
            if (!counts.hasSettled(row.id, article.value())) {
                row.kept += taken.stream().filter(one -> one.undoneAt == null).count();
                return;
            }
            gold.reopen(article, by);
            board = boards.open(article);
        }
        Composition before = board.gold();
        Set<UnitRow> changed = new LinkedHashSet<>();
        for (DecisionRow one : taken) {
            if (one.undoneAt != null) continue;
            one.undoneAt = clock.instant();
            one.undoneBy = by.value();
            decisions.save(one);
            UnitRow unit = board.unit(new CaseId(one.unitId));
            DecisionRow standing = board.standing(unit);
            if (standing == null || standing.id() != one.id()) {
                row.kept++;
                continue;
            }
            board.stand(
                    unit,
                    decisions
                            .findFirstByUnitIdAndUndoneAtIsNullOrderByIdDesc(unit.id())
                            .orElse(null));
            changed.add(unit);
        }
        boards.write(board, before, changed, by);
    }

    private boolean proceed(MergeRow row, List<Long> some, Merge.State end) {
        row.done += some.size();
        if (some.size() < ARTICLES) row.state = end;
        else row.lastArticle = some.getLast();
        // reopening and settling clear the session, so the row may have come loose
        rows.save(row);
        return row.state != end;
    }
}
