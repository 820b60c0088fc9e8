package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.Memberships;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Next article": what waits for somebody, or else the next one that still needs labellers, kept for her. */
@Service
@Transactional
public class Pull {

    private final AssignmentRows rows;
    private final Assignments assignments;
    private final Giving giving;
    private final Needs needs;
    private final WorkRules rules;
    private final Memberships memberships;
    private final Clock clock;

    Pull(
            AssignmentRows rows,
            Assignments assignments,
            Giving giving,
            Needs needs,
            WorkRules rules,
            Memberships memberships,
            Clock clock) {
        this.rows = rows;
        this.assignments = assignments;
        this.giving = giving;
        this.needs = needs;
        this.rules = rules;
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * What she should do next in a project. Two who ask at once never make an article have more labellers than it is to
     * have.
     */
    public Optional<Assignment> next(ProjectId project, AccountId annotator) {
        Optional<Assignment> waiting = assignments.next(project, annotator);
        if (waiting.isPresent() || !mayPull(project, annotator)) return waiting;
        WorkRule rule = rules.lock(project);
        // another tab of hers may have been given one while this one waited for the lock
        waiting = assignments.next(project, annotator);
        if (waiting.isPresent()) return waiting;
        lapse(project, rule);
        needs.catchUp(project, rule);
        return mayHaveMore(project, annotator) ? reserve(project, annotator) : Optional.empty();
    }

    /** Whether she may ask for articles in this project. There may be none left all the same. */
    @Transactional(readOnly = true)
    public boolean mayPull(ProjectId project, AccountId annotator) {
        return rules.rule(project).pull()
                && memberships.role(annotator, project).isPresent()
                && !rules.worker(project, annotator).held();
    }

    private boolean mayHaveMore(ProjectId project, AccountId annotator) {
        Integer limit = rules.worker(project, annotator).limit(needs.wanted(project));
        return limit == null || rows.countOrdinary(project.value(), annotator.value()) < limit;
    }

    /** What lapsed for her and nobody else took comes first: her labels are still on its sheet. */
    private Optional<Assignment> reserve(ProjectId project, AccountId annotator) {
        Optional<ArticleId> lapsed = rows.lapsed(project.value(), annotator.value(), Limit.of(1)).stream()
                .findFirst()
                .map(row -> new ArticleId(row.articleId));
        return lapsed.or(() -> needs.next(project, annotator))
                .map(article -> giving.reserve(project, new Gift(article, annotator)));
    }

    private int lapse(ProjectId project, WorkRule rule) {
        List<AssignmentId> lapsed = rows
                .untouched(project.value(), clock.instant().minus(rule.reservation()))
                .stream()
                .map(AssignmentId::new)
                .toList();
        if (!lapsed.isEmpty()) giving.withdraw(project, lapsed);
        return lapsed.size();
    }

    /**
     * Lets go back what nobody touched for too long. Several servers may do so at once.
     *
     * @return how many articles went back
     */
    public int lapse(ProjectId project) {
        return lapse(project, rules.lock(project));
    }
}
