package dev.concord.annotation;

import dev.concord.assignment.AssignmentState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a sheet's labels when the text they point into is mended.
 *
 * @param pass 2 of a hidden repeat, else 1
 * @param labels mentions and quotes, those that cannot move first
 */
public record LabelsMoved(SheetId sheet, String labeller, int pass, AssignmentState state, List<Fate> labels) {

    /** What becomes of a label. */
    public enum Outcome {
        LOST,
        CHANGED,
        SAME
    }

    /**
     * A label.
     *
     * @param before its words
     * @param after its words then; null where it cannot move
     */
    public record Fate(
            Layer layer,
            String key,
            String before,
            @Nullable String after) {

        public Outcome outcome() {
            if (after == null) return Outcome.LOST;
            return after.equals(before) ? Outcome.SAME : Outcome.CHANGED;
        }
    }

    /** How many labels of all sheets cannot move. */
    public static int lost(List<LabelsMoved> sheets) {
        return sheets.stream().mapToInt(one -> one.count(Outcome.LOST)).sum();
    }

    /** How many of its labels fare so. */
    public int count(Outcome outcome) {
        return (int) labels.stream().filter(one -> one.outcome() == outcome).count();
    }
}
