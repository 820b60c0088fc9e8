package dev.concord.progress.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Person;
import dev.concord.account.Scope;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.SkipReason;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.progress.WorkLines;
import dev.concord.shell.PageCursor;
import dev.concord.shell.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list behind a number of a project's progress, to its leads. */
@RestController
@RequestMapping("/api/v1/projects/{slug}/progress/work")
@Needs(Scope.LEAD)
@Tag(name = "Progress", description = "How far a project is.")
class WorkListController {

    private final WorkLines lines;
    private final Projects projects;
    private final Accounts accounts;
    private final CurrentAccount current;

    WorkListController(WorkLines lines, Projects projects, Accounts accounts, CurrentAccount current) {
        this.lines = lines;
        this.projects = projects;
        this.accounts = accounts;
        this.current = current;
    }

    /** @param reason why it was returned or skipped */
    record LineAnswer(
            long assignment,
            String article,
            @Nullable String headline,
            String person,
            String state,
            @JsonProperty("closed_at") @Nullable Instant closedAt,
            @Nullable String reason) {

        static LineAnswer of(WorkLines.Line line) {
            Assignment given = line.assignment();
            return new LineAnswer(
                    given.id().value(),
                    line.article().key(),
                    line.article().headline(),
                    line.person().name(),
                    given.state().wire(),
                    given.closedAt(),
                    given.reason());
        }
    }

    record LinePage(List<LineAnswer> items, @Nullable String next) {}

    @Operation(
            summary =
                    "Lists who has which article, by person, state, why it was skipped and the days of that or of submitting.")
    @GetMapping
    LinePage list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable List<String> person,
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(name = "skipped_for", required = false) @Nullable List<String> skippedFor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        int page = PageCursor.page(cursor);
        var filter = WorkLines.filter(
                project.id(),
                given(person).map(this::account).collect(Collectors.toSet()),
                given(state).map(AssignmentState::of).collect(Collectors.toSet()),
                given(skippedFor).map(WorkListController::reason).collect(Collectors.toSet()),
                from,
                to);
        List<WorkLines.Line> found = lines.find(filter, page * PageCursor.PAGE, PageCursor.PAGE + 1);
        return new LinePage(
                found.stream().limit(PageCursor.PAGE).map(LineAnswer::of).toList(),
                PageCursor.after(page, (long) page * PageCursor.PAGE + found.size()));
    }

    private static Stream<String> given(@Nullable List<String> words) {
        return words == null ? Stream.of() : words.stream();
    }

    private static SkipReason reason(String word) {
        return SkipReason.of(word)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID,
                        "skipped_for: “%s” is none of %s."
                                .formatted(
                                        word,
                                        Arrays.stream(SkipReason.values())
                                                .map(SkipReason::wire)
                                                .collect(Collectors.joining(", ")))));
    }

    private AccountId account(String name) {
        return accounts.byName(name)
                .map(Person::id)
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.INVALID, "person: there is no account named “%s”.".formatted(name)));
    }
}
