package dev.concord.progress.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Person;
import dev.concord.account.Scope;
import dev.concord.assignment.AssignmentFilter;
import dev.concord.assignment.AssignmentState;
import dev.concord.comment.CommentFilter;
import dev.concord.comment.CommentList;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.progress.Forecast;
import dev.concord.progress.Overview;
import dev.concord.progress.Overview.Work;
import dev.concord.progress.Progress;
import dev.concord.progress.ProgressFilter;
import dev.concord.progress.Stage;
import dev.concord.progress.WorkLines;
import dev.concord.shell.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far a project is: to leads only. */
@RestController
@RequestMapping("/api/v1/projects/{slug}/progress")
@Needs(Scope.LEAD)
@Tag(name = "Progress", description = "How far a project is.")
class ProgressController {

    private final Progress progress;
    private final Projects projects;
    private final Accounts accounts;
    private final CommentList comments;
    private final WorkLines lines;
    private final CurrentAccount current;

    ProgressController(
            Progress progress,
            Projects projects,
            Accounts accounts,
            CommentList comments,
            WorkLines lines,
            CurrentAccount current) {
        this.progress = progress;
        this.projects = projects;
        this.accounts = accounts;
        this.comments = comments;
        this.lines = lines;
        this.current = current;
    }

    record WorkAnswer(
            long given,
            long open,
            long inProgress,
            long returned,
            long submitted,
            long skipped,
            Overview.@Nullable Minutes minutes) {

        static WorkAnswer of(Work work) {
            return new WorkAnswer(
                    work.given(),
                    work.open(),
                    work.inProgress(),
                    work.returned(),
                    work.submitted(),
                    work.skipped(),
                    work.minutes());
        }
    }

    record PersonAnswer(
            String name,
            String shown,
            WorkAnswer work,
            @Nullable LocalDate lastDone) {}

    /** @param skippedFor how many of the skipped ones have which reason */
    record ProgressAnswer(
            String project,
            WorkAnswer all,
            List<PersonAnswer> people,
            List<Overview.DayWork> days,
            Map<String, Long> articles,
            @JsonProperty("skipped_for") Map<String, Long> skippedFor,
            long comments,
            Forecast forecast) {}

    @Operation(summary = "Gives people, days, stages of articles and the forecast of a project.")
    @GetMapping
    ProgressAnswer progress(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable List<String> person,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        var filter = new ProgressFilter(people(person), from, to);
        Overview overview = progress.overview(project.id(), filter);
        return new ProgressAnswer(
                project.slug(),
                WorkAnswer.of(overview.all()),
                overview.people().stream()
                        .map(one -> new PersonAnswer(
                                one.person().name(),
                                one.person().displayName(),
                                WorkAnswer.of(one.work()),
                                one.lastDone()))
                        .toList(),
                overview.days(),
                stages(overview),
                skips(WorkLines.filter(
                        project.id(), filter.people(), Set.of(AssignmentState.SKIPPED), Set.of(), from, to)),
                comments.count(project.id(), current.id(), CommentFilter.OPEN),
                overview.forecast());
    }

    private Map<String, Long> skips(AssignmentFilter skipped) {
        Map<String, Long> reasons = new LinkedHashMap<>();
        lines.countSkips(skipped).forEach((reason, count) -> reasons.put(reason.wire(), count));
        return reasons;
    }

    private static Map<String, Long> stages(Overview overview) {
        Map<String, Long> stages = new LinkedHashMap<>();
        Arrays.stream(Stage.values())
                .forEach(stage -> stages.put(stage.wire(), overview.articles().getOrDefault(stage, 0L)));
        return stages;
    }

    private Set<AccountId> people(@Nullable List<String> names) {
        if (names == null) return Set.of();
        return names.stream()
                .map(name -> accounts.byName(name)
                        .map(Person::id)
                        .orElseThrow(() -> new Refusal(
                                Refusal.Kind.INVALID, "person: there is no account named “%s”.".formatted(name))))
                .collect(Collectors.toSet());
    }
}
