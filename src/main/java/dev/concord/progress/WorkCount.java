package dev.concord.progress;

import dev.concord.account.Person;
import dev.concord.assignment.AssignmentState;
import dev.concord.progress.Overview.PersonWork;
import dev.concord.progress.Overview.Work;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up what somebody has. */
final class WorkCount {

    final Histogram minutes = new Histogram();
    private final Map<AssignmentState, Long> states = new EnumMap<>(AssignmentState.class);
    private @Nullable LocalDate lastDone;

    void add(AssignmentState state, LocalDate day, long amount) {
        states.merge(state, amount, Long::sum);
        if (!state.editable() && (lastDone == null || day.isAfter(lastDone))) lastDone = day;
    }

    /** 0 for submitted, 1 for skipped. */
    static int kind(AssignmentState closed) {
        return closed == AssignmentState.SUBMITTED ? 0 : 1;
    }

    long waiting() {
        return work().waiting();
    }

    Work work() {
        return new Work(
                count(AssignmentState.OPEN),
                count(AssignmentState.IN_PROGRESS),
                count(AssignmentState.RETURNED),
                count(AssignmentState.SUBMITTED),
                count(AssignmentState.SKIPPED),
                minutes.minutes());
    }

    PersonWork of(Person person) {
        return new PersonWork(person, work(), lastDone);
    }

    private long count(AssignmentState state) {
        return states.getOrDefault(state, 0L);
    }
}
