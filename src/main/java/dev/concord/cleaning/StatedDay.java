package dev.concord.cleaning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day of publication with what states it. */
record StatedDay(LocalDate day, DaySource source) {

    static @Nullable StatedDay of(@Nullable LocalDate day, DaySource source) {
        return day == null ? null : new StatedDay(day, source);
    }
}
