package dev.concord.assignment.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Memberships;
import dev.concord.account.Needs;
import dev.concord.account.Person;
import dev.concord.account.Scope;
import dev.concord.assignment.Colleague;
import dev.concord.assignment.Colleagues;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.shell.PageCursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who works in a project, to its leads. */
@RestController
@RequestMapping("/api/v1/projects/{slug}/people")
@Needs(Scope.LEAD)
@Tag(name = "People", description = "Who works in a project, as what, and how far.")
class PeopleController {

    private final Colleagues colleagues;
    private final Memberships memberships;
    private final Projects projects;
    private final CurrentAccount current;

    PeopleController(Colleagues colleagues, Memberships memberships, Projects projects, CurrentAccount current) {
        this.colleagues = colleagues;
        this.memberships = memberships;
        this.projects = projects;
        this.current = current;
    }

    /**
     * @param open articles that she has not finished
     * @param done articles that she submitted or skipped
     */
    record PersonAnswer(
            String name,
            String shown,
            String role,
            boolean active,
            long open,
            long done,
            @JsonProperty("last_active") @Nullable Instant lastActive) {

        static PersonAnswer of(Colleague one) {
            Person person = one.member().person();
            return new PersonAnswer(
                    person.name(),
                    person.displayName(),
                    one.member().role().name().toLowerCase(Locale.ROOT),
                    person.active(),
                    one.open(),
                    one.done(),
                    one.lastActive());
        }
    }

    record PeoplePage(List<PersonAnswer> items, @Nullable String next, long total) {}

    @Operation(summary = "Lists who works in a project, as what, and how far each is.")
    @GetMapping
    PeoplePage people(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        int page = PageCursor.page(cursor);
        long total = memberships.count(project.id(), q);
        return new PeoplePage(
                colleagues.search(project.id(), q, page, PageCursor.PAGE).stream()
                        .map(PersonAnswer::of)
                        .toList(),
                PageCursor.after(page, total),
                total);
    }
}
