package dev.concord.corpus;

import dev.concord.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a project's registry of speakers.
 *
 * @param slug of the speaker that was changed, split, or merged into the other
 * @param other of a merge, what it became; of a split, who came out of it
 * @param before the speaker before an edit
 * @param after the speaker after an edit; of a split, the new one
 * @param labels how many mentions followed
 * @param undone whether the merge was taken back
 */
public record SpeakerChange(
        long id,
        Kind kind,
        String slug,
        @Nullable String other,
        AccountId by,
        Instant at,
        @Nullable Speaker before,
        @Nullable Speaker after,
        long labels,
        boolean undone) {

    /** What was done. */
    public enum Kind {
        EDIT,
        MERGE,
        SPLIT
    }

    /** Whether it can be taken back. */
    public boolean canUndo() {
        return kind == Kind.MERGE && !undone;
    }
}
