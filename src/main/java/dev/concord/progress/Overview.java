package dev.concord.progress;

import dev.concord.account.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a project is. An assignment is one article given to one person; what was withdrawn and hidden repeats are left
 * out.
 *
 * @param all of everybody who was looked at
 * @param people those who annotate or have work, by name
 * @param days each day from the first on which something was done to the last, in UTC
 * @param articles how many of the whole project's articles are how far; those that are at no stage have no entry
 */
public record Overview(
        Work all, List<PersonWork> people, List<DayWork> days, Map<Stage, Long> articles, Forecast forecast) {

    /**
     * Numbers of assignments.
     *
     * @param open not looked at yet
     * @param minutes of active work on a submitted sheet; null where none is submitted
     */
    public record Work(
            long open,
            long inProgress,
            long returned,
            long submitted,
            long skipped,
            @Nullable Minutes minutes) {

        public long given() {
            return waiting() + submitted + skipped;
        }

        public long waiting() {
            return open + inProgress + returned;
        }
    }

    /** The middle and the quarters of the active minutes. */
    public record Minutes(double median, double lower, double upper) {}

    /** @param lastDone the day on which something was last submitted or skipped */
    public record PersonWork(
            Person person, Work work, @Nullable LocalDate lastDone) {}

    public record DayWork(LocalDate day, long submitted, long skipped) {}

    public long articleCount() {
        return articles.values().stream().mapToLong(Long::longValue).sum();
    }
}
