package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.Memberships;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.shell.Refusal.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who labels which article, and how far they are. Whether the caller may ask is the caller's door's business. */
@Service
public class Assignments {

    private final AssignmentRows rows;
    private final Memberships memberships;
    private final Clock clock;

    Assignments(AssignmentRows rows, Memberships memberships, Clock clock) {
        this.rows = rows;
        this.memberships = memberships;
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
        for (AccountId annotator : annotators) {
            if (memberships.role(annotator, project).isEmpty()) {
                throw new AssignmentRefused(Kind.INVALID, "Only members of the project can be given its articles.");
            }
        }
        Set<List<Long>> there = existing(articles, annotators);
        Instant now = clock.instant();
        List<AssignmentRow> added = new ArrayList<>();
        for (ArticleId article : articles) {
            for (AccountId annotator : annotators) {
                if (there.add(List.of(article.value(), annotator.value()))) {
                    added.add(new AssignmentRow(project, article, annotator, now));
                }
            }
        }
        rows.saveAll(added);
        return added.size();
    }

    private Set<List<Long>> existing(Collection<ArticleId> articles, Collection<AccountId> annotators) {
        if (articles.isEmpty() || annotators.isEmpty()) return new HashSet<>();
        return rows
                .findByArticleIdInAndAccountIdIn(
                        articles.stream().map(ArticleId::value).toList(),
                        annotators.stream().map(AccountId::value).toList())
                .stream()
                .map(row -> List.of(row.articleId, row.accountId))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What an annotator should do next in a project: what was returned, then what she began, then what is open. */
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

    /** @throws AssignmentRefused unless it is still being worked on */
    @Transactional
    public void submit(AssignmentId id) {
        row(id).submit(clock.instant());
    }

    /** @throws AssignmentRefused unless it is still being worked on, or without a reason */
    @Transactional
    public void skip(AssignmentId id, String reason) {
        row(id).skip(reason, clock.instant());
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

    @Transactional(readOnly = true)
    public Optional<Assignment> find(ArticleId article, AccountId annotator) {
        return rows.findByArticleIdAndAccountId(article.value(), annotator.value())
                .map(AssignmentRow::toAssignment);
    }

    /** An annotator's work by page, what waits for her first. */
    @Transactional(readOnly = true)
    public List<Assignment> workOf(AccountId annotator, int page, int size) {
        return rows.workOf(annotator.value(), PageRequest.of(page, size)).stream()
                .map(AssignmentRow::toAssignment)
                .toList();
    }

    /** How many articles an annotator has in each state; states she has none in are left out. */
    @Transactional(readOnly = true)
    public Map<AssignmentState, Long> countsOf(AccountId annotator) {
        return byState(rows.countsOf(annotator.value()));
    }

    /** How many assignments of a project are in each state; states that none is in are left out. */
    @Transactional(readOnly = true)
    public Map<AssignmentState, Long> countsIn(ProjectId project) {
        return byState(rows.countsIn(project.value()));
    }

    private static Map<AssignmentState, Long> byState(List<StateCount> counts) {
        return counts.stream()
                .collect(Collectors.toMap(
                        StateCount::state, StateCount::count, Long::sum, () -> new EnumMap<>(AssignmentState.class)));
    }

    /** The assignments of these articles, in one query. */
    @Transactional(readOnly = true)
    public Map<ArticleId, List<Assignment>> of(Collection<ArticleId> articles) {
        if (articles.isEmpty()) return Map.of();
        return rows.findByArticleIdIn(articles.stream().map(ArticleId::value).toList()).stream()
                .map(AssignmentRow::toAssignment)
                .collect(Collectors.groupingBy(Assignment::article));
    }

    private AssignmentRow row(AssignmentId id) {
        return rows.findById(id.value()).orElseThrow(() -> missing(id));
    }

    private static AssignmentRefused missing(AssignmentId id) {
        return new AssignmentRefused(
                Kind.NOT_FOUND, "There is no assignment with the number %d.".formatted(id.value()));
    }
}
