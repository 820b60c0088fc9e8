package dev.concord.adjudication;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to decide.
 *
 * @param id its client's own; sending it twice decides once
 * @param revision of the case as its reader saw it; null where she does not say
 * @param from the labellers whose labels are chosen
 * @param values new labels, of the case's layer, in UTF-16 units
 * @param reason a {@link Reason#code()}
 */
public record Choice(
        UUID id,
        @Nullable Long revision,
        Action action,
        List<String> from,
        List<LabelValue> values,
        @Nullable String reason,
        @Nullable String note) {

    public Choice {
        from = List.copyOf(from);
        values = List.copyOf(values);
    }
}
