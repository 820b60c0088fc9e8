package dev.concord.annotation.web;

import dev.concord.annotation.LabelsMoved;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a sheet's labels in another text.
 *
 * @param labels those that do not stay as they are
 */
public record MovedSheetAnswer(
        long sheet, String labeller, String state, int same, int changed, int lost, List<Fate> labels) {

    /** @param after null where it cannot move */
    public record Fate(
            String layer,
            String id,
            String before,
            @Nullable String after) {}

    public static MovedSheetAnswer of(LabelsMoved one) {
        return new MovedSheetAnswer(
                one.sheet().value(),
                one.labeller(),
                one.state().wire(),
                one.count(LabelsMoved.Outcome.SAME),
                one.count(LabelsMoved.Outcome.CHANGED),
                one.count(LabelsMoved.Outcome.LOST),
                one.labels().stream()
                        .filter(label -> label.outcome() != LabelsMoved.Outcome.SAME)
                        .map(label -> new Fate(label.layer().wire(), label.key(), label.before(), label.after()))
                        .toList());
    }
}
