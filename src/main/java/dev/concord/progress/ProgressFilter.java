package dev.concord.progress;

import dev.concord.account.AccountId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose progress to look at, and when. What is open is open now, so dates narrow only what was done.
 *
 * @param people empty for everybody
 * @param from the first day, in UTC, or null for the beginning
 * @param to the last day, or null for today
 */
public record ProgressFilter(
        Set<AccountId> people,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final ProgressFilter ALL = new ProgressFilter(Set.of(), null, null);

    public ProgressFilter {
        people = Set.copyOf(people);
    }

    boolean includes(AccountId person) {
        return people.isEmpty() || people.contains(person);
    }

    boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    boolean dated() {
        return from != null || to != null;
    }
}
