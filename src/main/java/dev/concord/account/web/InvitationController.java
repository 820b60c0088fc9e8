package dev.concord.account.web;

import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.account.web.InvitationDesk.InvitationAnswer;
import dev.concord.account.web.InvitationDesk.InvitationPage;
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

/** Invitations that make administrators, to administrators. */
@RestController
@RequestMapping("/api/v1/accounts/invitations")
@Needs(Scope.ADMIN)
@Tag(name = "Accounts", description = "Everybody who may sign in.")
class InvitationController {

    private final InvitationDesk desk;

    InvitationController(InvitationDesk desk) {
        this.desk = desk;
    }

    /** @param note says who is meant; may be empty */
    record WantedAdministrator(@Nullable String note) {}

    @Operation(
            summary =
                    "Lists the invitations of administrators that nobody has accepted and whose note holds the words.")
    @GetMapping
    InvitationPage list(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String cursor) {
        return desk.list(null, q, cursor);
    }

    @Operation(summary = "Makes a link by which somebody becomes an administrator; this answer alone has it.")
    @ApiResponse(responseCode = "201", description = "The invitation with its link.", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<InvitationAnswer> make(@RequestBody WantedAdministrator wanted) {
        return desk.inviteAdministrator(wanted.note());
    }

    @Operation(
            summary = "Ends a link and makes another for the same, which works for a week; this answer alone has it.")
    @ApiResponse(responseCode = "201", description = "The invitation with its new link.", useReturnTypeSchema = true)
    @PostMapping("/{id}/renew")
    ResponseEntity<InvitationAnswer> renew(@PathVariable long id) {
        return desk.renew(null, id);
    }

    @Operation(summary = "Withdraws an invitation: its link works no more.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id) {
        desk.withdraw(null, id);
    }
}
