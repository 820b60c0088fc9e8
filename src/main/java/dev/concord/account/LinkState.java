package dev.concord.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a one-time link still works, and why not. */
public enum LinkState {
    OPEN,
    USED,
    REVOKED,
    EXPIRED;

    static LinkState at(Instant now, @Nullable Instant used, @Nullable Instant revoked, Instant expires) {
        if (used != null) return USED;
        if (revoked != null) return REVOKED;
        return now.isBefore(expires) ? OPEN : EXPIRED;
    }
}
