package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.Member;
import dev.concord.account.Memberships;
import dev.concord.account.ProjectId;
import dev.concord.account.Role;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.shell.Refusal.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every article of a project with the state of each annotator, as a lead sees it. */
@Service
@Transactional(readOnly = true)
public class Coverage {

    private static final Set<AssignmentState> WAITING =
            Set.of(AssignmentState.OPEN, AssignmentState.IN_PROGRESS, AssignmentState.RETURNED);

    private final FoundRows rows;
    private final Articles articles;
    private final Assignments assignments;
    private final Giving giving;
    private final Needs needs;
    private final Memberships memberships;

    Coverage(
            FoundRows rows,
            Articles articles,
            Assignments assignments,
            Giving giving,
            Needs needs,
            Memberships memberships) {
        this.rows = rows;
        this.articles = articles;
        this.assignments = assignments;
        this.giving = giving;
        this.needs = needs;
        this.memberships = memberships;
    }

    /** The articles the filter finds, by page, in the order in which they came. */
    public List<ArticleCoverage> search(ProjectId project, ArticleFilter filter, int page, int size) {
        List<ArticleId> ids = ids(project, filter, PageRequest.of(page, size));
        var summaries = articles.summaries(ids);
        var given = assignments.of(ids);
        var priorities = needs.priorities(ids);
        return ids.stream()
                .map(id -> new ArticleCoverage(
                        Objects.requireNonNull(summaries.get(id)),
                        given.getOrDefault(id, List.of()).stream()
                                .collect(Collectors.toMap(Assignment::annotator, one -> one)),
                        priorities.getOrDefault(id, 0)))
                .toList();
    }

    public long count(ProjectId project, ArticleFilter filter) {
        return rows.countArticles(
                project.value(),
                filter.words().isBlank(),
                FoundRows.pattern(filter.words()),
                filter.state() == null,
                states(filter),
                filter.unassigned());
    }

    /** Those of the members who annotate, and whoever else was given articles. */
    public List<Member> annotators(ProjectId project) {
        Set<AccountId> given =
                loads(project, EnumSet.allOf(AssignmentState.class)).keySet();
        return memberships.members(project).stream()
                .filter(member -> member.role() == Role.ANNOTATOR
                        || given.contains(member.person().id()))
                .toList();
    }

    /** All the articles the filter finds. */
    public List<ArticleId> ids(ProjectId project, ArticleFilter filter) {
        return ids(project, filter, Pageable.unpaged());
    }

    private List<ArticleId> ids(ProjectId project, ArticleFilter filter, Pageable page) {
        return rows
                .articles(
                        project.value(),
                        filter.words().isBlank(),
                        FoundRows.pattern(filter.words()),
                        filter.state() == null,
                        states(filter),
                        filter.unassigned(),
                        page)
                .stream()
                .map(ArticleId::new)
                .toList();
    }

    /**
     * Gives each article to so many of the annotators that it has {@code each} in the end, those with the least work
     * waiting first.
     *
     * @return how many assignments are new
     */
    @Transactional
    public int spread(ProjectId project, List<ArticleId> chosen, List<AccountId> annotators, int each) {
        if (each < 1 || each > annotators.size()) {
            throw new AssignmentRefused(
                    Kind.INVALID,
                    "Each article needs at least 1 and at most %d annotators, as many as you chose."
                            .formatted(annotators.size()));
        }
        Map<AccountId, Long> load = loads(project, WAITING);
        var given = assignments.of(chosen);
        List<Gift> gifts = new ArrayList<>();
        for (ArticleId article : chosen) {
            List<AccountId> takers = takers(annotators, given.getOrDefault(article, List.of()), each, load);
            takers.forEach(taker -> load.merge(taker, 1L, Long::sum));
            takers.forEach(taker -> gifts.add(new Gift(article, taker)));
        }
        return giving.give(project, gifts, Purpose.ORDINARY);
    }

    private static List<AccountId> takers(
            List<AccountId> annotators, Collection<Assignment> given, int each, Map<AccountId, Long> load) {
        Set<AccountId> have = given.stream().map(Assignment::annotator).collect(Collectors.toSet());
        List<AccountId> free = new ArrayList<>(annotators);
        free.removeAll(have);
        free.sort(Comparator.comparingLong(one -> load.getOrDefault(one, 0L)));
        return free.subList(0, Math.min(free.size(), Math.max(0, each - have.size())));
    }

    private Map<AccountId, Long> loads(ProjectId project, Set<AssignmentState> states) {
        Map<AccountId, Long> load = new HashMap<>();
        rows.loads(project.value(), states).forEach(row -> load.put(new AccountId((Long) row[0]), (Long) row[1]));
        return load;
    }

    private static Set<AssignmentState> states(ArticleFilter filter) {
        return filter.state() == null ? WAITING : Set.of(filter.state());
    }
}
