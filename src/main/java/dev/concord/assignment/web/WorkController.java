package dev.concord.assignment.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Person;
import dev.concord.account.Scope;
import dev.concord.assignment.ArticleCoverage;
import dev.concord.assignment.ArticleFilter;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Coverage;
import dev.concord.assignment.WorkItem;
import dev.concord.assignment.Worklist;
import dev.concord.corpus.ArticleSummary;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.shell.PageCursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has which article: to everybody her own work, to leads all of a project. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Work", description = "Who has which article, and how far they are.")
class WorkController {

    private final Worklist worklist;
    private final Coverage coverage;
    private final Projects projects;
    private final Accounts accounts;
    private final CurrentAccount current;

    WorkController(Worklist worklist, Coverage coverage, Projects projects, Accounts accounts, CurrentAccount current) {
        this.worklist = worklist;
        this.coverage = coverage;
        this.projects = projects;
        this.accounts = accounts;
        this.current = current;
    }

    record ArticleAnswer(
            String id,
            long number,
            @Nullable String headline,
            @Nullable String outlet) {

        static ArticleAnswer of(ArticleSummary article) {
            return new ArticleAnswer(article.key(), article.id().value(), article.headline(), article.outlet());
        }
    }

    /** @param reason why it was returned or skipped */
    record WorkAnswer(
            long assignment,
            String project,
            ArticleAnswer article,
            String state,
            @Nullable String reason,
            @JsonProperty("closed_at") @Nullable Instant closedAt) {

        static WorkAnswer of(WorkItem item) {
            Assignment given = item.assignment();
            return new WorkAnswer(
                    given.id().value(),
                    item.project().slug(),
                    ArticleAnswer.of(item.article()),
                    given.state().wire(),
                    given.reason(),
                    given.closedAt());
        }
    }

    record WorkPage(List<WorkAnswer> items, @Nullable String next, long total) {}

    record GivenAnswer(
            long assignment,
            String person,
            String state,
            @Nullable String reason,
            @JsonProperty("closed_at") @Nullable Instant closedAt) {}

    /** @param priority higher comes first; 0 is ordinary */
    record CoverageAnswer(ArticleAnswer article, int priority, List<GivenAnswer> given) {}

    record CoveragePage(
            List<CoverageAnswer> items, @Nullable String next, long total) {}

    @Operation(summary = "Lists the articles that the caller was given, what waits for her first.")
    @GetMapping("/work")
    WorkPage mine(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String cursor) {
        int page = PageCursor.page(cursor);
        long total = worklist.count(current.id(), q);
        return new WorkPage(
                worklist.search(current.id(), q, page, PageCursor.PAGE).stream()
                        .map(WorkAnswer::of)
                        .toList(),
                PageCursor.after(page, total),
                total);
    }

    @Needs(Scope.LEAD)
    @Operation(summary = "Lists the articles of a project with everybody who has them.")
    @GetMapping("/projects/{slug}/assignments")
    CoveragePage given(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "false") boolean unassigned,
            @RequestParam(required = false) @Nullable String cursor) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        int page = PageCursor.page(cursor);
        ArticleFilter filter = new ArticleFilter(q, state == null ? null : AssignmentState.of(state), unassigned);
        List<ArticleCoverage> found = coverage.search(project.id(), filter, page, PageCursor.PAGE);
        Map<AccountId, Person> people = accounts.findAll(found.stream()
                .flatMap(one -> one.assignments().keySet().stream())
                .collect(Collectors.toSet()));
        long total = coverage.count(project.id(), filter);
        return new CoveragePage(
                found.stream().map(one -> covered(one, people)).toList(), PageCursor.after(page, total), total);
    }

    private static CoverageAnswer covered(ArticleCoverage one, Map<AccountId, Person> people) {
        return new CoverageAnswer(
                ArticleAnswer.of(one.article()),
                one.priority(),
                one.assignments().values().stream()
                        .map(given -> new GivenAnswer(
                                given.id().value(),
                                name(people.get(given.annotator())),
                                given.state().wire(),
                                given.reason(),
                                given.closedAt()))
                        .sorted(Comparator.comparing(GivenAnswer::person))
                        .toList());
    }

    private static String name(@Nullable Person person) {
        return person == null ? "" : person.name();
    }
}
