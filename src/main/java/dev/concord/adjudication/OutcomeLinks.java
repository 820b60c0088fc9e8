package dev.concord.adjudication;

import dev.concord.account.ProjectId;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.WorkLinks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Leads annotators from their list to the outcome of a sheet, where a lead allows it and the article's gold is settled. */
@Component
class OutcomeLinks implements WorkLinks {

    private final Outcomes outcomes;
    private final SettledRows settled;

    OutcomeLinks(Outcomes outcomes, SettledRows settled) {
        this.outcomes = outcomes;
        this.settled = settled;
    }

    @Override
    public Map<AssignmentId, String> of(List<Assignment> page) {
        Map<ProjectId, Boolean> allowed = new HashMap<>();
        List<Assignment> asked = page.stream()
                .filter(one -> one.state() == AssignmentState.SUBMITTED)
                .filter(one -> allowed.computeIfAbsent(one.project(), outcomes::allowed))
                .toList();
        if (asked.isEmpty()) return Map.of();
        Set<Long> open = Set.copyOf(
                settled.among(asked.stream().map(one -> one.article().value()).toList()));
        return asked.stream()
                .filter(one -> open.contains(one.article().value()))
                .collect(Collectors.toMap(
                        Assignment::id, one -> "outcome/" + one.id().value()));
    }
}
