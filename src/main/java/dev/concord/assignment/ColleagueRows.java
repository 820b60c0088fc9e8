package dev.concord.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ColleagueRows extends Repository<AssignmentRow, Long> {

    record Work(
            long account, long open, long done, @Nullable Instant lastActive) {}

    /** One query for a whole page of people; who was given nothing is left out. */
    @Query("""
            select new dev.concord.assignment.ColleagueRows$Work(a.accountId,
            sum(case when a.state in (dev.concord.assignment.AssignmentState.OPEN,
                dev.concord.assignment.AssignmentState.IN_PROGRESS,
                dev.concord.assignment.AssignmentState.RETURNED) and a.withdrawnAt is null then 1L else 0L end),
            sum(case when a.state in (dev.concord.assignment.AssignmentState.SUBMITTED,
                dev.concord.assignment.AssignmentState.SKIPPED) then 1L else 0L end),
            max(case when a.state <> dev.concord.assignment.AssignmentState.OPEN then a.touchedAt end))
            from AssignmentRow a where a.projectId = :project and a.accountId in :accounts and a.pass = 1
            group by a.accountId""")
    List<Work> work(long project, Collection<Long> accounts);
}
