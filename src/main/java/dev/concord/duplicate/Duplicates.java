package dev.concord.duplicate;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Assignments;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.ArticleSummary;
import dev.concord.corpus.Articles;
import dev.concord.corpus.SetAside;
import dev.concord.shell.Refusal;
import dev.concord.text.Shingles;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The near-duplicates of each project, in groups. */
@Service
@Transactional(readOnly = true)
public class Duplicates {

    private final JdbcTemplate database;
    private final Comparing comparing;
    private final Groups groups;
    private final Hashes hashes;
    private final Articles articles;
    private final SetAside aside;
    private final Assignments assignments;

    Duplicates(
            JdbcTemplate database,
            Comparing comparing,
            Groups groups,
            Hashes hashes,
            Articles articles,
            SetAside aside,
            Assignments assignments) {
        this.database = database;
        this.comparing = comparing;
        this.groups = groups;
        this.hashes = hashes;
        this.articles = articles;
        this.aside = aside;
        this.assignments = assignments;
    }

    /** How many groups a project has. */
    public record Counts(long undecided, long decided) {}

    /** Waits until every text is compared, but not for longer than that; gives how many are left. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public long catchUp(Duration longest) {
        return comparing.catchUp(longest);
    }

    public Counts counts(ProjectId project) {
        return new Counts(count(project, true), count(project, false));
    }

    private long count(ProjectId project, boolean undecided) {
        Long found = database.queryForObject(
                "select count(*) from duplicate_group where project_id = ? and undecided = ?",
                Long.class,
                project.value(),
                undecided);
        return found == null ? 0 : found;
    }

    /**
     * Groups of a project in the order in which they were found.
     *
     * @param undecided whether those of which something is to be decided, or the others
     * @param after number of the last one seen, 0 to begin
     */
    public List<Group> page(ProjectId project, boolean undecided, long after, int size) {
        return database
                .queryForList(
                        "select id from duplicate_group where project_id = ? and undecided = ? and id > ? order by id fetch first %d rows only"
                                .formatted(size),
                        Long.class,
                        project.value(),
                        undecided,
                        after)
                .stream()
                .map(id -> group(project, id, undecided))
                .toList();
    }

    /**
     * The group of that number.
     *
     * @throws Refusal if there is none in the project
     */
    public Group get(ProjectId project, long id) {
        return database
                .queryForList(
                        "select undecided from duplicate_group where id = ? and project_id = ?",
                        Boolean.class,
                        id,
                        project.value())
                .stream()
                .findFirst()
                .map(undecided -> group(project, id, undecided))
                .orElseThrow(() -> missing(id));
    }

    static Refusal missing(long group) {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "There is no group of near-duplicates with the number %d in this project; groups that become one have the lower number."
                        .formatted(group));
    }

    /** The number of the group that an article stands in. */
    public Optional<Long> groupOf(ArticleId article) {
        return groups.places(List.of(article)).stream().map(Groups.Place::group).findFirst();
    }

    /** Whose group it is; empty where there is none of that number. */
    public Optional<ProjectId> projectOf(long group) {
        return database.queryForList("select project_id from duplicate_group where id = ?", Long.class, group).stream()
                .map(ProjectId::new)
                .findFirst();
    }

    /** Those of the articles that are near-duplicates, unless a lead has said that they only look so. */
    public Set<ArticleId> among(Collection<ArticleId> wanted) {
        return groups.places(wanted).stream()
                .filter(place -> place.role() != Role.APART)
                .map(Groups.Place::article)
                .collect(Collectors.toSet());
    }

    /** The articles of a project of which a lead has decided that they tell the same, by key: the number of their group. */
    public Map<String, Long> together(ProjectId project) {
        Map<String, Long> together = new HashMap<>();
        database.query(
                """
                select a.article_key, m.group_id from duplicate_member m join article a on a.id = m.article_id
                where a.project_id = ? and m.role in ('KEPT', 'REPEATS', 'STAYS')""",
                row -> {
                    together.put(row.getString(1), row.getLong(2));
                },
                project.value());
        return together;
    }

    private Group group(ProjectId project, long id, boolean undecided) {
        List<Groups.Place> places = groups.members(id);
        List<ArticleId> ids = places.stream().map(Groups.Place::article).toList();
        Map<ArticleId, ArticleSummary> summaries = articles.summaries(ids);
        Set<ArticleId> left = aside.among(ids);
        Map<ArticleId, List<Assignment>> work = assignments.of(ids);
        List<Group.Member> members = places.stream()
                .map(place -> new Group.Member(
                        Objects.requireNonNull(summaries.get(place.article())),
                        place.role(),
                        place.repeats(),
                        left.contains(place.article()),
                        begun(work.getOrDefault(place.article(), List.of())),
                        1))
                .sorted(Group.FIRST)
                .toList();
        return new Group(id, project, undecided, measured(members, hashes.of(ids)), last(id));
    }

    private static int begun(List<Assignment> work) {
        return (int)
                work.stream().filter(one -> one.state() != AssignmentState.OPEN).count();
    }

    private static List<Group.Member> measured(List<Group.Member> members, Map<ArticleId, int[]> hashes) {
        int[] first = members.isEmpty() ? null : hashes.get(members.getFirst().id());
        List<Group.Member> measured = new ArrayList<>();
        for (Group.Member one : members) {
            int[] own = hashes.get(one.id());
            double likeness = first == null || own == null ? 0 : Shingles.likeness(first, own);
            measured.add(
                    new Group.Member(one.article(), one.role(), one.repeats(), one.aside(), one.begun(), likeness));
        }
        return measured;
    }

    /** The last decision about a group that stands. */
    @Nullable
    Decision last(long group) {
        return database
                .query(
                        "select id, kind, articles, decided_by, decided_at from duplicate_decision where group_id = ? and undone_at is null order by id desc fetch first 1 rows only",
                        (row, at) -> new Decision(
                                row.getLong(1),
                                Decision.Kind.valueOf(row.getString(2)),
                                row.getInt(3),
                                new AccountId(row.getLong(4)),
                                row.getObject(5, OffsetDateTime.class).toInstant()),
                        group)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
