package dev.concord.annotation;

import dev.concord.account.CurrentAccount;
import dev.concord.assignment.Assignments;
import dev.concord.shell.Refusal.Kind;
import org.springframework.stereotype.Component;

/**
 * Who may see and change which sheet. An annotator sees only her own, so that labelling stays blind; a lead reads every
 * sheet of the project and changes none.
 */
@Component
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
        if (!isMine(sheet) && !current.leads(sheet.project())) {
            throw new SheetRefused(Kind.FORBIDDEN, "This sheet is not yours.");
        }
        return sheet;
    }

    /** @throws SheetRefused unless it is the caller's own */
    public Sheet requireMine(SheetId id) {
        Sheet sheet = sheets.get(id);
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

    /** Whether the caller is the annotator whose sheet it is. */
    public boolean isMine(Sheet sheet) {
        return sheet.assignment() != null
                && assignments.get(sheet.assignment()).annotator().equals(current.id());
    }
}
