package dev.concord.adjudication;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Projects;
import dev.concord.scheme.Schemes;
import dev.concord.shell.Refusal.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles cases into gold, and takes decisions back. Whether the caller may is asked at {@link CaseAccess}. */
@Service
@Transactional
public class Decisions {

    private static final int LONGEST_NOTE = 2000;

    private final Boards boards;
    private final DecisionRows rows;
    private final Recount recount;
    private final Articles articles;
    private final Projects projects;
    private final Schemes schemes;
    private final Accounts accounts;
    private final Clock clock;

    Decisions(
            Boards boards,
            DecisionRows rows,
            Recount recount,
            Articles articles,
            Projects projects,
            Schemes schemes,
            Accounts accounts,
            Clock clock) {
        this.boards = boards;
        this.rows = rows;
        this.recount = recount;
        this.articles = articles;
        this.projects = projects;
        this.schemes = schemes;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Decides a case; a decision whose id is known changes nothing.
     *
     * @throws CaseRefused if what was chosen does not fit, somebody has decided since, or gold is settled
     */
    public void decide(CaseId id, Choice choice, AccountId by) {
        Board board = boards.open(boards.articleOf(id));
        UnitRow unit = board.unit(id);
        Optional<DecisionRow> known = rows.findByClientId(choice.id());
        if (known.isPresent()) {
            if (known.get().unitId == id.value()) return;
            throw new CaseRefused(Kind.CONFLICT, "id: this id belongs to the decision of another case.");
        }
        requireUnsettled(unit);
        requireSeen(unit, board.standing(unit), choice.revision(), by);
        DecisionRow row = new DecisionRow(unit, choice.id(), by, clock.instant());
        row.action = choice.action();
        row.chosen = ValueJson.words(choice.from());
        row.reason = reason(choice.reason());
        row.note = note(choice.note());
        row.goldBefore = board.standing(unit) == null ? null : ValueJson.labels(board.labels(unit));
        row.outcome = choice.action() == Action.GROUP ? null : ValueJson.labels(outcome(unit, choice));
        rows.save(row);
        rows.forgetUndone(by.value(), unit.projectId);
        stand(board, unit, row, by);
    }

    private List<GoldLabel> outcome(UnitRow unit, Choice choice) {
        Article article = articles.get(unit.article());
        var scheme = schemes.get(projects.get(article.project()).scheme());
        var members = UnitLabels.of(unit, recount.compared(unit.article()));
        return new Choosing(unit.layer, members, article.text(), scheme)
                .labels(choice).stream().map(GoldLabel::of).toList();
    }

    private void stand(Board board, UnitRow unit, @Nullable DecisionRow decision, AccountId by) {
        Composition before = board.gold();
        board.stand(unit, decision);
        boards.write(board, before, List.of(unit), by);
    }

    /**
     * Takes back the decision that stands; the one before it stands again, and gold is what it was.
     *
     * @param expected the decision that the caller means; null for whichever stands
     */
    public void undo(CaseId id, @Nullable UUID expected, AccountId by) {
        Board board = boards.open(boards.articleOf(id));
        UnitRow unit = board.unit(id);
        DecisionRow standing = board.standing(unit);
        if (standing == null)
            throw new CaseRefused(Kind.CONFLICT, "Nothing is decided here, so nothing can be taken back.");
        if (expected != null && !expected.equals(standing.clientId)) {
            throw new CaseRefused(
                    Kind.CONFLICT, "%s has decided this case since. Look at it again.".formatted(who(standing, by)));
        }
        undo(board, unit, standing, by);
    }

    private void undo(Board board, UnitRow unit, DecisionRow standing, AccountId by) {
        requireUnsettled(unit);
        standing.undoneAt = clock.instant();
        standing.undoneBy = by.value();
        standing.undoneOrder = rows.lastUndone(by.value(), unit.projectId) + 1;
        rows.save(standing);
        DecisionRow before =
                rows.findFirstByUnitIdAndUndoneAtIsNullOrderByIdDesc(unit.id()).orElse(null);
        stand(board, unit, before, by);
    }

    /** Takes back the caller's own last decision that still stands, and says of which case; empty if there is none. */
    public Optional<CaseId> undoLast(ProjectId project, AccountId by) {
        return rows.lastStanding(by.value(), project.value(), Limit.of(1)).stream()
                .findFirst()
                .map(last -> {
                    CaseId id = new CaseId(last.unit());
                    undo(id, last.clientId(), by);
                    return id;
                });
    }

    /** Makes again what the caller took back last; empty if there is nothing, or she has decided something since. */
    public Optional<CaseId> redoLast(ProjectId project, AccountId by) {
        return rows.redoable(by.value(), project.value(), Limit.of(1)).stream()
                .findFirst()
                .map(last -> redo(last, by));
    }

    private CaseId redo(DecisionRows.Last last, AccountId by) {
        Board board = boards.open(new ArticleId(last.article()));
        UnitRow unit = board.unit(new CaseId(last.unit()));
        requireUnsettled(unit);
        DecisionRow undone = rows.findByClientId(last.clientId()).orElseThrow();
        DecisionRow standing = board.standing(unit);
        if (undone.undoneOrder == null || (standing != null && standing.id() > undone.id())) {
            throw new CaseRefused(Kind.CONFLICT, "This case has been decided since. Look at it again.");
        }
        undone.undoneAt = null;
        undone.undoneBy = null;
        undone.undoneOrder = null;
        rows.save(undone);
        stand(board, unit, undone, by);
        return unit.caseId();
    }

    private static void requireUnsettled(UnitRow unit) {
        if (unit.settled) {
            throw new CaseRefused(
                    Kind.CONFLICT,
                    "The gold of this article is settled. Reopen it, then its cases can be decided anew.");
        }
    }

    private void requireSeen(UnitRow unit, @Nullable DecisionRow standing, @Nullable Long revision, AccountId by) {
        if (revision == null ? standing == null || standing.by().equals(by) : revision == unit.revision) return;
        if (standing != null && !standing.by().equals(by)) {
            throw new CaseRefused(
                    Kind.CONFLICT,
                    "%s has decided this case meanwhile. Look at it again.".formatted(who(standing, by)));
        }
        throw new CaseRefused(Kind.CONFLICT, "This case has changed meanwhile. Look at it again.");
    }

    private String who(DecisionRow decision, AccountId reader) {
        if (decision.by().equals(reader)) return "You";
        return accounts.find(decision.by()).map(Person::displayName).orElse("Somebody");
    }

    private static @Nullable String reason(@Nullable String code) {
        if (code == null || code.isBlank()) return null;
        return Reason.byCode(code)
                .map(Reason::code)
                .orElseThrow(() -> new CaseRefused(Kind.INVALID, "reason: there is no reason “%s”.".formatted(code)));
    }

    private static @Nullable String note(@Nullable String note) {
        if (note == null || note.isBlank()) return null;
        if (note.strip().length() <= LONGEST_NOTE) return note.strip();
        throw new CaseRefused(Kind.INVALID, "note: has more than %d characters.".formatted(LONGEST_NOTE));
    }
}
