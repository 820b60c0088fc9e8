package dev.concord.annotation;

import dev.concord.account.CurrentAccount;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.Assignments;
import dev.concord.corpus.ArticleId;
import dev.concord.shell.Refusal;
import dev.concord.shell.Refusal.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see and change which sheet. An annotator sees only her own, so that labelling stays blind; a lead reads every
 * sheet of the project and writes its gold. A lead who labels an article herself sees nothing of the others before she has
 * submitted.
 */
@Component
@Transactional(readOnly = true, noRollbackFor = Refusal.class)
public class SheetAccess {

    private final Sheets sheets;
    private final Assignments assignments;
    private final CurrentAccount current;

    SheetAccess(Sheets sheets, Assignments assignments, CurrentAccount current) {
        this.sheets = sheets;
        this.assignments = assignments;
        this.current = current;
    }

    /** @throws SheetRefused unless it is the caller's own, or the caller leads its project */
    public Sheet requireReadable(SheetId id) {
        Sheet sheet = sheets.get(id);
        if (isMine(sheet)) return sheet;
        if (!current.leads(sheet.project())) throw new SheetRefused(Kind.FORBIDDEN, "This sheet is not yours.");
        requireUnblinded(sheet.article());
        return sheet;
    }

    /**
     * Holds a sheet for the caller's transaction, so that nothing else changes it between the question and the writing.
     *
     * @throws SheetRefused unless it is the caller's own, or gold of a project the caller leads
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Sheet holdWritable(SheetId id) {
        Sheet sheet = sheets.hold(id);
        if (!sheet.isGold()) return requireMine(sheet);
        current.requireLead(sheet.project());
        requireUnblinded(sheet.article());
        return sheet;
    }

    /** @throws SheetRefused if the caller labels that article and has not submitted yet */
    public void requireUnblinded(ArticleId article) {
        if (isBlind(article)) {
            throw new SheetRefused(Kind.FORBIDDEN, "Submit your own sheet of this article first.");
        }
    }

    /** Whether the caller labels that article and has not submitted yet, so that she sees no other's labels. */
    public boolean isBlind(ArticleId article) {
        return assignments
                .find(article, current.id())
                .filter(own -> own.state().editable())
                .isPresent();
    }

    /** Whether the caller may change what the sheet holds, as far as its state lets her. */
    public boolean mayWrite(Sheet sheet) {
        return sheet.isGold() ? current.leads(sheet.project()) && !isBlind(sheet.article()) : isMine(sheet);
    }

    /** @throws SheetRefused unless it is the caller's own */
    public Sheet requireMine(SheetId id) {
        return requireMine(sheets.get(id));
    }

    private Sheet requireMine(Sheet sheet) {
        if (!isMine(sheet)) {
            throw new SheetRefused(
                    Kind.FORBIDDEN, "This sheet is not yours; only %s may change it.".formatted(sheet.labeller()));
        }
        current.requireAnnotator(sheet.project());
        return sheet;
    }

    /** @throws dev.concord.shell.Refusal unless the caller leads the sheet's project */
    public Sheet requireLed(SheetId id) {
        Sheet sheet = sheets.get(id);
        current.requireLead(sheet.project());
        return sheet;
    }

    /** Whether the caller is the annotator whose sheet it is, and it is not veiled from her. */
    public boolean isMine(Sheet sheet) {
        if (sheet.assignment() == null) return false;
        Assignment assignment = assignments.get(sheet.assignment());
        return assignment.annotator().equals(current.id()) && !assignments.veiled(assignment);
    }
}
