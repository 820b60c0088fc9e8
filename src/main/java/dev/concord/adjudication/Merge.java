package dev.concord.adjudication;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A run of a rule over a project, which can be taken back as one.
 *
 * @param by who applied it
 * @param settle whether it settles articles on which nothing is open any more
 * @param done articles looked at, of
 * @param total articles
 * @param taken units it put into gold
 * @param settled articles whose gold it settled
 * @param kept once taken back, how many units and settled articles stay, because a person has decided since
 */
public record Merge(
        UUID id,
        ProjectId project,
        AccountId by,
        MergeRule rule,
        boolean settle,
        State state,
        long done,
        long total,
        long taken,
        long settled,
        long kept,
        Instant at) {

    /** How far it is. A run that is broken off stays running, and goes on when it is asked for again. */
    public enum State {
        RUNNING,
        DONE,
        UNDOING,
        UNDONE;

        /** As REST writes it. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
