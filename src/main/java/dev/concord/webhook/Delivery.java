package dev.concord.webhook;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message to one webhook, and what became of it.
 *
 * @param message the id by which a receiver knows a message that comes twice
 * @param next when it is tried again; null once it is over
 * @param last when it was last tried
 * @param status that the address last answered with
 * @param fault why the last attempt failed
 */
public record Delivery(
        DeliveryId id,
        WebhookId webhook,
        String message,
        Event event,
        Instant created,
        int attempts,
        @Nullable Instant next,
        @Nullable Instant last,
        boolean delivered,
        @Nullable Integer status,
        @Nullable String fault) {

    /** Whether it arrived. */
    public enum State {
        WAITING,
        DELIVERED,
        FAILED;

        /** The word people and programs use for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it arrived, will be tried again, or neither. */
    public State state() {
        if (delivered) return State.DELIVERED;
        return next == null ? State.FAILED : State.WAITING;
    }
}
