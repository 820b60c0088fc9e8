package dev.concord.webhook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long to wait after failed attempts: seconds at first, hours in the end, a day and a half in all. */
final class Pauses {

    private static final List<Duration> AFTER = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14));

    private static final Duration LONGEST_HOLD = Duration.ofHours(1);

    private Pauses() {}

    /** Before a message that failed so often is tried again; null if it is not any more. */
    static @Nullable Duration after(int attempts) {
        return attempts > AFTER.size() ? null : AFTER.get(attempts - 1);
    }

    /** Before anything is sent again to an address at which so many attempts in a row failed. */
    static Duration hold(int failures) {
        Duration pause = AFTER.get(Math.min(failures, AFTER.size()) - 1);
        return pause.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : pause;
    }
}
