package dev.concord.progress;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentFilter;
import dev.concord.assignment.AssignmentList;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.SkipReason;
import dev.concord.corpus.ArticleSummary;
import dev.concord.corpus.Articles;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list behind a number: assignments with their articles and people, three queries for a page. */
@Service
@Transactional(readOnly = true)
public class WorkLines {

    private final AssignmentList assignments;
    private final Articles articles;
    private final Accounts accounts;

    WorkLines(AssignmentList assignments, Articles articles, Accounts accounts) {
        this.assignments = assignments;
        this.articles = articles;
        this.accounts = accounts;
    }

    /** An assignment with what people call its parts. */
    public record Line(Assignment assignment, ArticleSummary article, Person person) {}

    /** Dates narrow only what is closed: a filter that names other states asks for what is so now. */
    public static AssignmentFilter filter(
            ProjectId project,
            Set<AccountId> people,
            Set<AssignmentState> states,
            Set<SkipReason> skips,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        boolean closed = states.stream().noneMatch(AssignmentState::editable);
        return new AssignmentFilter(
                project,
                people,
                states,
                skips,
                closed && from != null ? from.atStartOfDay().toInstant(ZoneOffset.UTC) : null,
                closed && to != null ? to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC) : null);
    }

    /** How many of the skipped ones have which reason. */
    public Map<SkipReason, Long> countSkips(AssignmentFilter filter) {
        return assignments.countSkips(filter);
    }

    public List<Line> find(AssignmentFilter filter, int offset, int limit) {
        List<Assignment> found = assignments.find(filter, offset, limit);
        var about = articles.summaries(
                found.stream().map(Assignment::article).distinct().toList());
        var people = accounts.findAll(found.stream().map(Assignment::annotator).toList());
        return found.stream()
                .map(one -> new Line(
                        one,
                        Objects.requireNonNull(about.get(one.article())),
                        Objects.requireNonNull(people.get(one.annotator()))))
                .toList();
    }
}
