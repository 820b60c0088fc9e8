package dev.concord.assignment;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AssignmentRows extends ListCrudRepository<AssignmentRow, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AssignmentRow a where a.id = :id")
    Optional<AssignmentRow> lock(long id);

    Optional<AssignmentRow> findByArticleIdAndAccountId(long articleId, long accountId);

    List<AssignmentRow> findByArticleIdInAndAccountIdIn(Collection<Long> articleIds, Collection<Long> accountIds);

    List<AssignmentRow> findByArticleIdIn(Collection<Long> articleIds);

    @Query("""
            select a from AssignmentRow a where a.projectId = :projectId and a.accountId = :accountId
            and a.state in :states order by a.id""")
    List<AssignmentRow> inStates(long projectId, long accountId, Collection<AssignmentState> states, Limit limit);

    /** What waits for her first: returned, begun, open; then what is done, newest first. */
    @Query("""
            select a from AssignmentRow a where a.accountId = :accountId order by
            case a.state when dev.concord.assignment.AssignmentState.RETURNED then 0
            when dev.concord.assignment.AssignmentState.IN_PROGRESS then 1
            when dev.concord.assignment.AssignmentState.OPEN then 2 else 3 end,
            a.closedAt desc, a.id""")
    List<AssignmentRow> workOf(long accountId, Pageable page);

    @Query("""
            select new dev.concord.assignment.StateCount(a.state, count(a)) from AssignmentRow a
            where a.accountId = :accountId group by a.state""")
    List<StateCount> countsOf(long accountId);

    @Query("""
            select new dev.concord.assignment.StateCount(a.state, count(a)) from AssignmentRow a
            where a.projectId = :projectId group by a.state""")
    List<StateCount> countsIn(long projectId);
}
