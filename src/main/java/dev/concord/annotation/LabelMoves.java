package dev.concord.annotation;

import dev.concord.account.AccountId;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Assignments;
import dev.concord.text.TextSpan;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the labels of sheets into another text, and keeps those that cannot move. */
@Component
class LabelMoves {

    private final LabelStore labels;
    private final ReturnMarkRows marks;
    private final UnmovedRows unmoved;
    private final Assignments assignments;
    private final EntityManager entities;
    private final Clock clock;

    LabelMoves(
            LabelStore labels,
            ReturnMarkRows marks,
            UnmovedRows unmoved,
            Assignments assignments,
            EntityManager entities,
            Clock clock) {
        this.labels = labels;
        this.marks = marks;
        this.unmoved = unmoved;
        this.assignments = assignments;
        this.entities = entities;
        this.clock = clock;
    }

    /** A label's row with what it says in the other text; null where it cannot move. */
    private record Moved(LabelRow row, @Nullable String json) {

        LabelsMoved.Fate fate() {
            return new LabelsMoved.Fate(
                    row.layer,
                    row.labelKey,
                    LabelJson.words(row.layer, row.labelValue),
                    json == null ? null : LabelJson.words(row.layer, json));
        }
    }

    /** What would become of a sheet's labels. */
    LabelsMoved look(SheetRow sheet, MovedText text) {
        Assignment assignment =
                sheet.assignmentId == null ? null : assignments.get(new AssignmentId(sheet.assignmentId));
        AssignmentState state = assignment == null ? sheet.goldState() : assignment.state();
        return new LabelsMoved(
                sheet.sheetId(),
                sheet.labeller,
                sheet.pass,
                state,
                moved(sheet, text).stream()
                        .map(Moved::fate)
                        .sorted(Comparator.comparing(LabelsMoved.Fate::outcome))
                        .toList());
    }

    private List<Moved> moved(SheetRow sheet, MovedText text) {
        List<LabelRow> rows = labels.rows(sheet).stream()
                .filter(row -> row.layer == Layer.MENTION || row.layer == Layer.QUOTE)
                .toList();
        Set<String> gone = new HashSet<>();
        List<Moved> moved = new ArrayList<>();
        for (LabelRow row : rows) {
            String json = text.json(row.labelValue).orElse(null);
            if (json == null && row.layer == Layer.MENTION) gone.add(row.labelKey);
            moved.add(new Moved(row, json));
        }
        moved.replaceAll(one -> {
            if (one.json == null || one.row.sourceKey == null || !gone.contains(one.row.sourceKey)) return one;
            return new Moved(one.row, LabelJson.withoutSource(one.json));
        });
        return moved;
    }

    /**
     * Moves the labels of a sheet, whose row is held.
     *
     * @param version of the text that they pointed into
     * @return where the lost ones were, with their words
     */
    List<ReturnMark> move(SheetRow sheet, MovedText text, int version, AccountId by) {
        Instant now = clock.instant();
        sheet.revision++;
        boolean wasPacked = sheet.packed;
        labels.unpack(sheet);
        marks.findBySheetIdOrderByStartAscIdAsc(sheet.sheetId().value()).forEach(mark -> {
            TextSpan old = new TextSpan(mark.start, mark.end);
            TextSpan span = text.span(old).orElseGet(() -> text.near(old));
            mark.start = span.start();
            mark.end = span.end();
        });
        List<ReturnMark> lost = new ArrayList<>();
        for (Moved one : moved(sheet, text)) {
            if (one.json == null) lost.add(keep(sheet, one.row, text, version, by, now));
            else if (!one.json.equals(one.row.labelValue)) put(sheet, one.row, one.json, text, by, now);
        }
        if (wasPacked) labels.pack(sheet);
        return lost;
    }

    private void put(SheetRow sheet, LabelRow row, String json, MovedText text, AccountId by, Instant now) {
        Change change = LabelJson.change(row.layer, json);
        row.labelKey = text.key(row.labelKey);
        row.say(change, json, row.guideline);
        entities.persist(new OperationRow(sheet, new Operation(UUID.randomUUID(), change), json, by, now));
    }

    private ReturnMark keep(SheetRow sheet, LabelRow row, MovedText text, int version, AccountId by, Instant now) {
        var change = new Change.Remove(row.layer, row.labelKey);
        entities.persist(new OperationRow(sheet, new Operation(UUID.randomUUID(), change), null, by, now));
        var kept = new UnmovedRow(row, version, by, now);
        unmoved.save(kept);
        entities.remove(row);
        String words = kept.words.length() <= 300 ? kept.words : kept.words.substring(0, 300) + "…";
        return new ReturnMark(
                text.near(LabelJson.span(row.layer, row.labelValue)),
                null,
                null,
                "A %s could not move here: “%s”".formatted(row.layer.wire(), words));
    }

    boolean isSubmitted(SheetRow sheet) {
        return sheet.assignmentId != null && assignments.get(sheet.assignment()).state() == AssignmentState.SUBMITTED;
    }
}
