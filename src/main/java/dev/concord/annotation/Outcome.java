package dev.concord.annotation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an operation.
 *
 * @param reason why it was refused, as a sentence; else null
 */
public record Outcome(UUID id, Result result, @Nullable String reason) {

    /** Whether the sheet has the change now. */
    public enum Result {
        APPLIED,
        /** It had it already: the operation was sent before. */
        DUPLICATE,
        REFUSED
    }

    static Outcome applied(UUID id) {
        return new Outcome(id, Result.APPLIED, null);
    }

    static Outcome duplicate(UUID id) {
        return new Outcome(id, Result.DUPLICATE, null);
    }

    /** @param reason a sentence that names the field and what to do */
    public static Outcome refused(UUID id, String reason) {
        return new Outcome(id, Result.REFUSED, reason);
    }
}
