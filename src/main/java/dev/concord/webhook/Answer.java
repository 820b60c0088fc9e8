package dev.concord.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of sending a message.
 *
 * @param status that was answered; null where nothing was
 * @param fault why it did not arrive; null where it did
 */
record Answer(@Nullable Integer status, @Nullable String fault) {

    private static final int GONE = 410;

    static Answer of(int status) {
        if (status / 100 == 2) return new Answer(status, null);
        return new Answer(
                status,
                status / 100 == 3
                        ? "It answered %d; redirects are not followed.".formatted(status)
                        : "It answered %d.".formatted(status));
    }

    static Answer none(String fault) {
        return new Answer(null, fault);
    }

    boolean arrived() {
        return fault == null;
    }

    boolean gone() {
        return status != null && status == GONE;
    }
}
