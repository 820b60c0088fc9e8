package dev.concord.account;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of an API token once it was handed out; never the token itself.
 *
 * @param name what it is for, in its owner's words; may be empty
 * @param expires when it stops working; null for one that works until it is withdrawn
 */
public record Token(
        long id,
        AccountId account,
        String name,
        Scope scope,
        Instant created,
        @Nullable Instant expires,
        @Nullable Instant withdrawn,
        @Nullable Instant lastUsed) {

    /** Whether it still opens anything. */
    public enum State {
        WORKS,
        ENDED,
        WITHDRAWN;

        /** The word people and programs use for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it stands at that moment; withdrawn counts before ended. */
    public State stateAt(Instant moment) {
        if (withdrawn != null) return State.WITHDRAWN;
        return expires == null || moment.isBefore(expires) ? State.WORKS : State.ENDED;
    }
}
