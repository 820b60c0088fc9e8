package dev.concord.assignment;

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

    /** Whether its labels may still change. */
    public boolean editable() {
        return this != SUBMITTED && this != SKIPPED;
    }

    /** In the middle of a sentence: "in progress". */
    public String words() {
        return wire().replace('_', ' ');
    }
}
