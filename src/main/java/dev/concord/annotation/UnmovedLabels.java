package dev.concord.annotation;

import dev.concord.assignment.AssignmentState;
import dev.concord.corpus.ArticleId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Labels that did not come along when their text was mended. They stay here, whatever becomes of their sheets. */
@Service
@Transactional(readOnly = true)
public class UnmovedLabels {

    private final UnmovedRows rows;
    private final Clock clock;

    UnmovedLabels(UnmovedRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param version of the text it stood in, which stays readable
     * @param open whether its sheet was not submitted since
     */
    public record Unmoved(
            String labeller, Layer layer, String key, String words, int version, Instant at, boolean open) {

        static Unmoved of(UnmovedRow row, String labeller) {
            return new Unmoved(
                    labeller, row.layer, row.labelKey, row.words, row.version, row.movedAt, row.handledAt == null);
        }
    }

    /** Those that the labeller of a sheet has yet to look at. */
    public List<Unmoved> open(Sheet sheet) {
        return rows.findBySheetIdAndHandledAtIsNullOrderById(sheet.id().value()).stream()
                .map(row -> Unmoved.of(row, sheet.labeller()))
                .toList();
    }

    /** All of a sheet, oldest first. */
    public List<Unmoved> all(Sheet sheet) {
        return rows.findBySheetIdOrderById(sheet.id().value()).stream()
                .map(row -> Unmoved.of(row, sheet.labeller()))
                .toList();
    }

    /** All of an article, oldest first. */
    public List<Unmoved> all(ArticleId article) {
        return rows.ofArticle(article.value()).stream()
                .map(found -> Unmoved.of((UnmovedRow) found[0], (String) found[1]))
                .toList();
    }

    @EventListener
    @Transactional
    void on(SheetMoved moved) {
        if (moved.state() != AssignmentState.SUBMITTED) return;
        rows.findBySheetIdAndHandledAtIsNullOrderById(moved.sheet().value())
                .forEach(row -> row.handledAt = clock.instant());
    }

    @EventListener
    @Transactional
    void on(GoldSettled settled) {
        if (!settled.settled()) return;
        rows.ofArticle(settled.article().value()).stream()
                .filter(found -> found[1].equals(Gold.LABELLER))
                .map(found -> (UnmovedRow) found[0])
                .filter(row -> row.handledAt == null)
                .forEach(row -> row.handledAt = clock.instant());
    }
}
