package dev.concord.assignment;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** What was withdrawn is found by its own id, by {@link #pass} and by {@link #given}, and by nothing else. */
interface AssignmentRows extends JpaRepository<AssignmentRow, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AssignmentRow a where a.id = :id")
    Optional<AssignmentRow> lock(long id);

    @Query("select a from AssignmentRow a where a.articleId = :article and a.accountId = :account and a.pass = :pass")
    Optional<AssignmentRow> pass(long article, long account, int pass);

    List<AssignmentRow> findByArticleIdInAndPass(Collection<Long> articles, int pass);

    @Query("select a from AssignmentRow a where a.articleId in :articles and a.pass = 1 and a.withdrawnAt is null")
    List<AssignmentRow> ofArticles(Collection<Long> articles);

    @Query("""
            select a from AssignmentRow a where a.projectId = :projectId and a.accountId = :accountId
            and a.state in :states and a.withdrawnAt is null order by a.priority desc, a.place, a.id""")
    List<AssignmentRow> inStates(long projectId, long accountId, Collection<AssignmentState> states, Limit limit);

    /** What waits for her first: returned, begun, open; then what is done, newest first. */
    @Query("select a from AssignmentRow a where a.accountId = :accountId" + FoundRows.SHOWN + FoundRows.ORDER)
    List<AssignmentRow> workOf(long accountId, Pageable page);

    @Query("""
            select new dev.concord.assignment.StateCount(a.state, count(a)) from AssignmentRow a
            where a.accountId = :accountId and a.withdrawnAt is null group by a.state""")
    List<StateCount> countsOf(long accountId);

    @Query("""
            select new dev.concord.assignment.StateCount(a.state, count(a)) from AssignmentRow a
            where a.projectId = :projectId and a.withdrawnAt is null and a.pass = 1 group by a.state""")
    List<StateCount> countsIn(long projectId);

    /** What somebody has and has not finished, hidden ones included. */
    @Query("""
            select a from AssignmentRow a where a.projectId = :project and a.accountId = :account
            and a.withdrawnAt is null and a.state in (dev.concord.assignment.AssignmentState.OPEN,
            dev.concord.assignment.AssignmentState.IN_PROGRESS, dev.concord.assignment.AssignmentState.RETURNED)""")
    List<AssignmentRow> unfinished(long project, long account);

    /** Reservations of one project that nobody touched since then. */
    @Query("""
            select a.id from AssignmentRow a where a.projectId = :project and a.pulled = true and a.withdrawnAt is null
            and a.touchedAt < :since and a.state in (dev.concord.assignment.AssignmentState.OPEN,
            dev.concord.assignment.AssignmentState.IN_PROGRESS)""")
    List<Long> untouched(long project, Instant since);

    /** One statement that looks again at the row it changes, so that what is submitted meanwhile is not withdrawn. */
    @Modifying
    @Query("""
            update AssignmentRow a set a.withdrawnAt = :now where a.id in :ids and a.withdrawnAt is null
            and a.state in (dev.concord.assignment.AssignmentState.OPEN,
            dev.concord.assignment.AssignmentState.IN_PROGRESS, dev.concord.assignment.AssignmentState.RETURNED)""")
    void withdraw(Collection<Long> ids, Instant now);

    /** What {@link #withdraw} took at that moment, as it stands: its row is held now. */
    @Query("""
            select new dev.concord.assignment.Withdrawn(a.id, a.projectId, a.articleId, a.accountId, a.state, a.closedAt)
            from AssignmentRow a where a.id in :ids and a.withdrawnAt = :at and a.pass = 1""")
    List<Withdrawn> withdrawn(Collection<Long> ids, Instant at);

    @Query("select distinct a.articleId from AssignmentRow a where a.id in :ids")
    List<Long> articlesOf(Collection<Long> ids);

    /** What was withdrawn from her and still needs labellers, what comes first in front. */
    @Query("""
            select a from AssignmentRow a, ArticleNeedRow n where n.articleId = a.articleId and n.unmet = true
            and a.projectId = :project and a.accountId = :account and a.pass = 1 and a.withdrawnAt is not null
            and a.state in (dev.concord.assignment.AssignmentState.OPEN,
            dev.concord.assignment.AssignmentState.IN_PROGRESS)
            order by n.priority desc, n.articleKey""")
    List<AssignmentRow> lapsed(long project, long account, Limit limit);

    /** How many articles she has or finished, whatever their state; calibration and hidden ones left out. */
    @Query("""
            select count(a) from AssignmentRow a where a.projectId = :project and a.accountId = :account
            and a.withdrawnAt is null and a.purpose = dev.concord.assignment.Purpose.ORDINARY""")
    long countOrdinary(long project, long account);

    /** The same of everybody in the project. */
    @Query("""
            select a.accountId, count(a) from AssignmentRow a where a.projectId = :project and a.pass = 1
            and a.withdrawnAt is null and a.purpose = dev.concord.assignment.Purpose.ORDINARY group by a.accountId""")
    List<Object[]> ordinary(long project);

    @Query("""
            select a from AssignmentRow a where a.projectId = :project and a.withdrawnAt is null
            and a.purpose in :purposes order by a.id""")
    List<AssignmentRow> ofPurposes(long project, Collection<Purpose> purposes);

    @Query("""
            select a from AssignmentRow a where a.projectId = :project and a.accountId = :account
            and a.withdrawnAt is null and a.purpose in :purposes order by a.id""")
    List<AssignmentRow> ofPurposes(long project, long account, Collection<Purpose> purposes);

    @Query("""
            select count(a) from AssignmentRow a where a.projectId = :project and a.accountId = :account
            and a.withdrawnAt is null and a.purpose = :purpose
            and a.state = dev.concord.assignment.AssignmentState.SUBMITTED""")
    long countSubmitted(long project, long account, Purpose purpose);

    @Query("""
            select a from AssignmentRow a where a.articleId in :articles and a.withdrawnAt is null
            and a.state = dev.concord.assignment.AssignmentState.OPEN""")
    List<AssignmentRow> unopened(Collection<Long> articles);

    @Query("select a from AssignmentRow a where a.articleId in :articles and a.withdrawnAt = :at")
    List<AssignmentRow> withdrawnAt(Collection<Long> articles, Instant at);
}
