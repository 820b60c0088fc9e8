package dev.concord.agreement;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what an article can be chosen.
 *
 * @param guidelines the versions its labels were made under
 * @param week the Monday of the week in which the last of its sheets came into its state
 * @param topics that any labeller gave it
 */
public record Facets(
        @Nullable String outlet,
        Set<Integer> guidelines,
        @Nullable LocalDate week,
        Set<String> topics) {

    public Facets {
        guidelines = Set.copyOf(guidelines);
        topics = Set.copyOf(topics);
    }

    /** The Monday of that week, in UTC. */
    public static LocalDate week(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
