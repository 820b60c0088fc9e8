package dev.concord.assignment.web;

import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.account.web.InvitationDesk;
import dev.concord.account.web.InvitationDesk.InvitationAnswer;
import dev.concord.account.web.InvitationDesk.InvitationPage;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations into a project, to its leads. */
@RestController
@RequestMapping("/api/v1/projects/{slug}/invitations")
@Needs(Scope.LEAD)
@Tag(name = "People", description = "Who works in a project, as what, and how far.")
class ProjectInvitationController {

    private final InvitationDesk desk;
    private final Projects projects;

    ProjectInvitationController(InvitationDesk desk, Projects projects) {
        this.desk = desk;
        this.projects = projects;
    }

    /**
     * @param role annotator or lead
     * @param note says who is meant, to whoever leads; may be left out
     */
    record WantedInvitation(@Nullable String role, @Nullable String note) {}

    @Operation(
            summary = "Lists the invitations into a project that nobody has accepted and whose note holds the words.")
    @GetMapping
    InvitationPage list(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor) {
        return desk.list(projects.require(slug).id(), q, cursor);
    }

    @Operation(summary = "Makes a link into a project that works once, for a week; this answer alone has it.")
    @ApiResponse(responseCode = "201", description = "The invitation with its link.", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<InvitationAnswer> make(@PathVariable String slug, @RequestBody WantedInvitation wanted) {
        Project project = projects.require(slug);
        return desk.invite(project.id(), project.name(), wanted.role(), wanted.note());
    }

    @Operation(
            summary = "Ends a link and makes another for the same, which works for a week; this answer alone has it.")
    @ApiResponse(responseCode = "201", description = "The invitation with its new link.", useReturnTypeSchema = true)
    @PostMapping("/{id}/renew")
    ResponseEntity<InvitationAnswer> renew(@PathVariable String slug, @PathVariable long id) {
        return desk.renew(projects.require(slug).id(), id);
    }

    @Operation(summary = "Withdraws an invitation: its link works no more.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String slug, @PathVariable long id) {
        desk.withdraw(projects.require(slug).id(), id);
    }
}
