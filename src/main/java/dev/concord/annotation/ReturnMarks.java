package dev.concord.annotation;

import dev.concord.assignment.AssignmentState;
import dev.concord.corpus.Articles;
import dev.concord.shell.Refusal.Kind;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a lead who returned a sheet points. Each return has its own; those of the return before it are gone. */
@Service
@Transactional
public class ReturnMarks {

    private static final int MOST = 50;
    private static final int LONGEST_NOTE = 500;

    private final ReturnMarkRows rows;
    private final Sheets sheets;
    private final Articles articles;

    ReturnMarks(ReturnMarkRows rows, Sheets sheets, Articles articles) {
        this.rows = rows;
        this.sheets = sheets;
        this.articles = articles;
    }

    /**
     * Gives a submitted or skipped sheet back to its annotator, with a reason and the spots it is about.
     *
     * @throws SheetRefused if a spot is not in the text; then the sheet is not returned
     */
    public void giveBack(SheetId id, String reason, List<ReturnMark> marks) {
        check(sheets.get(id), marks);
        sheets.giveBack(id, reason);
        rows.deleteAll(rows.findBySheetIdOrderByStartAscIdAsc(id.value()));
        rows.saveAll(marks.stream().map(mark -> new ReturnMarkRow(id, mark)).toList());
    }

    private void check(Sheet sheet, List<ReturnMark> marks) {
        if (marks.size() > MOST) {
            throw new SheetRefused(Kind.INVALID, "Mark at most %d spots, not %d.".formatted(MOST, marks.size()));
        }
        int length = articles.get(sheet.article()).text().length();
        for (ReturnMark mark : marks) {
            if (mark.span().end() > length) {
                throw new SheetRefused(Kind.INVALID, "marks: a marked spot lies behind the end of the article.");
            }
            if (mark.note() != null && mark.note().length() > LONGEST_NOTE) {
                throw new SheetRefused(
                        Kind.INVALID, "marks: a note has at most %d characters.".formatted(LONGEST_NOTE));
            }
        }
    }

    /** The spots that its annotator should look at, in reading order; none unless it is returned now. */
    @Transactional(readOnly = true)
    public List<ReturnMark> of(Sheet sheet) {
        if (sheet.state() != AssignmentState.RETURNED) return List.of();
        return rows.findBySheetIdOrderByStartAscIdAsc(sheet.id().value()).stream()
                .map(ReturnMarkRow::toMark)
                .toList();
    }
}
