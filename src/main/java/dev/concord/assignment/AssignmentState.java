package dev.concord.assignment;

import dev.concord.shell.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** How far an annotator is with an article. */
public enum AssignmentState {
    /** Nobody has looked at it yet. */
    OPEN,
    IN_PROGRESS,
    /** Finished; its labels count and no longer change. */
    SUBMITTED,
    /** Given back by a lead, with a reason, to be worked on again. */
    RETURNED,
    /** Left out by the annotator, with a reason. */
    SKIPPED;

    /** As it stands in records and REST. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal if no state is called so */
    public static AssignmentState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.wire().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID,
                        "state: “%s” is none of open, in_progress, returned, submitted, skipped.".formatted(word)));
    }

    /** Whether its labels may still change. */
    public boolean editable() {
        return this != SUBMITTED && this != SKIPPED;
    }

    /** In the middle of a sentence: "in progress". */
    public String words() {
        return wire().replace('_', ' ');
    }
}
