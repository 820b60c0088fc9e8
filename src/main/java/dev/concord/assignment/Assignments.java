package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.shell.Refusal.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who labels which article, and how far they are. Whether the caller may ask is the caller's door's business. */
@Service
public class Assignments {

    /** Saving a label should not write here every time. */
    private static final Duration TOUCHED_AGAIN = Duration.ofMinutes(5);

    private final AssignmentRows rows;
    private final Giving giving;
    private final Clock clock;

    Assignments(AssignmentRows rows, Giving giving, Clock clock) {
        this.rows = rows;
        this.giving = giving;
        this.clock = clock;
    }

    /**
     * Gives each of the articles to each of the annotators who does not have it yet.
     *
     * @return how many assignments are new
     * @throws AssignmentRefused if somebody is no member of the project; then nothing is assigned
     */
    @Transactional
    public int assign(ProjectId project, Collection<ArticleId> articles, Collection<AccountId> annotators) {
        return giving.give(
                project,
                articles.stream()
                        .flatMap(article -> annotators.stream().map(annotator -> new Gift(article, annotator)))
                        .toList(),
                Purpose.ORDINARY);
    }

    /**
     * What waits for an annotator in a project: what was returned, then what she began, then what is open. {@link
     * Pull#next} also gives her something new.
     */
    @Transactional(readOnly = true)
    public Optional<Assignment> next(ProjectId project, AccountId annotator) {
        for (AssignmentState state :
                List.of(AssignmentState.RETURNED, AssignmentState.IN_PROGRESS, AssignmentState.OPEN)) {
            List<AssignmentRow> found = rows.inStates(project.value(), annotator.value(), List.of(state), Limit.of(1));
            if (!found.isEmpty()) return Optional.of(found.getFirst().toAssignment());
        }
        return Optional.empty();
    }

    /**
     * Marks open work as begun; anything else stays as it is. Holds the assignment until the caller's transaction ends,
     * so that two tabs that open it at once make one sheet.
     */
    @Transactional
    public Assignment open(AssignmentId id) {
        AssignmentRow row = rows.lock(id.value()).orElseThrow(() -> missing(id));
        row.open(clock.instant());
        return row.toAssignment();
    }

    /**
     * Says that she has just worked on it: what she asked for stays hers for another while, and what was withdrawn from
     * her is hers again, so that nothing typed in a tab that was still open is lost.
     */
    @Transactional
    public Assignment touch(AssignmentId id) {
        AssignmentRow row = row(id);
        touch(row);
        return row.toAssignment();
    }

    private void touch(AssignmentRow row) {
        Instant now = clock.instant();
        if (!row.state.editable()) return;
        if (row.withdrawn()) giving.takeBack(row);
        else if (row.touchedAt == null || row.touchedAt.plus(TOUCHED_AGAIN).isBefore(now)) row.touchedAt = now;
    }

    /** @throws AssignmentRefused unless it is still being worked on */
    @Transactional
    public void submit(AssignmentId id) {
        AssignmentRow row = row(id);
        touch(row);
        row.submit(clock.instant());
    }

    /** @throws AssignmentRefused unless it is still being worked on, or for another reason without words */
    @Transactional
    public void skip(AssignmentId id, SkipReason reason, String added) {
        AssignmentRow row = row(id);
        touch(row);
        row.skip(reason, added, clock.instant());
    }

    /** @throws AssignmentRefused unless it is submitted or skipped, or without a reason */
    @Transactional
    public void giveBack(AssignmentId id, String reason) {
        row(id).giveBack(reason);
    }

    @Transactional(readOnly = true)
    public Assignment get(AssignmentId id) {
        return row(id).toAssignment();
    }

    /** Those of the assignments that exist, by their ids. */
    @Transactional(readOnly = true)
    public Map<AssignmentId, Assignment> findAll(Collection<AssignmentId> ids) {
        return rows.findAllById(ids.stream().map(AssignmentId::value).toList()).stream()
                .map(AssignmentRow::toAssignment)
                .collect(Collectors.toMap(Assignment::id, Function.identity()));
    }

    /** What she has of an article; a hidden repeat is left out, and so is what was withdrawn. */
    @Transactional(readOnly = true)
    public Optional<Assignment> find(ArticleId article, AccountId annotator) {
        return rows.pass(article.value(), annotator.value(), 1)
                .filter(row -> !row.withdrawn())
                .map(AssignmentRow::toAssignment);
    }

    /**
     * Whether its own annotator may not see it, because the article is before her a second time and her first labels
     * would answer for her.
     */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public boolean veiled(Assignment assignment) {
        return assignment.pass() == 1
                && assignment.state() == AssignmentState.SUBMITTED
                && rows.pass(
                                assignment.article().value(),
                                assignment.annotator().value(),
                                Purpose.REPEAT.pass())
                        .filter(row -> !row.withdrawn())
                        .isPresent();
    }

    /** An annotator's work by page, what waits for her first. */
    @Transactional(readOnly = true)
    public List<Assignment> workOf(AccountId annotator, int page, int size) {
        return rows.workOf(annotator.value(), PageRequest.of(page, size)).stream()
                .map(AssignmentRow::toAssignment)
                .toList();
    }

    /** How many articles an annotator has in each state, a hidden repeat among them; states she has none in are left out. */
    @Transactional(readOnly = true)
    public Map<AssignmentState, Long> countsOf(AccountId annotator) {
        return byState(rows.countsOf(annotator.value()));
    }

    /** How many assignments of a project are in each state, hidden repeats left out; states that none is in are left out. */
    @Transactional(readOnly = true)
    public Map<AssignmentState, Long> countsIn(ProjectId project) {
        return byState(rows.countsIn(project.value()));
    }

    private static Map<AssignmentState, Long> byState(List<StateCount> counts) {
        return counts.stream()
                .collect(Collectors.toMap(
                        StateCount::state, StateCount::count, Long::sum, () -> new EnumMap<>(AssignmentState.class)));
    }

    /** Everything that was given for that purpose in the project, or only to one person; withdrawn ones left out. */
    @Transactional(readOnly = true)
    public List<Assignment> of(ProjectId project, @Nullable AccountId annotator, Collection<Purpose> purposes) {
        List<AssignmentRow> found = annotator == null
                ? rows.ofPurposes(project.value(), purposes)
                : rows.ofPurposes(project.value(), annotator.value(), purposes);
        return found.stream().map(AssignmentRow::toAssignment).toList();
    }

    /** How many articles she finished in the project that were given for that purpose. */
    @Transactional(readOnly = true)
    public long countSubmitted(ProjectId project, AccountId annotator, Purpose purpose) {
        return rows.countSubmitted(project.value(), annotator.value(), purpose);
    }

    /** The assignments of these articles, without hidden repeats and what was withdrawn. */
    @Transactional(readOnly = true)
    public Map<ArticleId, List<Assignment>> of(Collection<ArticleId> articles) {
        if (articles.isEmpty()) return Map.of();
        List<AssignmentRow> found = new ArrayList<>();
        Needs.inChunks(articles, chunk -> found.addAll(rows.ofArticles(chunk)));
        return found.stream().map(AssignmentRow::toAssignment).collect(Collectors.groupingBy(Assignment::article));
    }

    private AssignmentRow row(AssignmentId id) {
        return rows.findById(id.value()).orElseThrow(() -> missing(id));
    }

    private static AssignmentRefused missing(AssignmentId id) {
        return new AssignmentRefused(
                Kind.NOT_FOUND, "There is no assignment with the number %d.".formatted(id.value()));
    }
}
