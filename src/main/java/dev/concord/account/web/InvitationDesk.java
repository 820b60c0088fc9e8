package dev.concord.account.web;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Invitation;
import dev.concord.account.InvitationId;
import dev.concord.account.Invitations;
import dev.concord.account.IssuedLink;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.account.Role;
import dev.concord.account.ServerAddress;
import dev.concord.shell.PageCursor;
import dev.concord.shell.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What calls for invitations have in common, whether they lead into a project or make administrators (null). */
@Component
public class InvitationDesk {

    private final Invitations invitations;
    private final Accounts accounts;
    private final ServerAddress address;
    private final CurrentAccount current;

    InvitationDesk(Invitations invitations, Accounts accounts, ServerAddress address, CurrentAccount current) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.address = address;
        this.current = current;
    }

    /**
     * An invitation that nobody has accepted yet.
     *
     * @param role null for one that makes an administrator
     * @param note tells those who may invite who was meant
     * @param by null for a command in a shell
     * @param state open or expired
     * @param link only in the answer that makes it
     */
    public record InvitationAnswer(
            long id,
            @Nullable String role,
            String note,
            @Nullable String by,
            Instant created,
            Instant expires,
            String state,
            @Nullable String link) {}

    public record InvitationPage(
            List<InvitationAnswer> items, @Nullable String next, long total) {}

    /** Those whose note holds the words. */
    public InvitationPage list(@Nullable ProjectId project, String words, @Nullable String cursor) {
        requirePower(project);
        int page = PageCursor.page(cursor);
        List<Invitation> found = invitations.waiting(project, words, page, PageCursor.PAGE);
        Map<AccountId, Person> people = accounts.findAll(
                found.stream().map(Invitation::by).filter(Objects::nonNull).toList());
        long total = invitations.countWaiting(project, words);
        return new InvitationPage(
                found.stream().map(one -> answer(one, people, null)).toList(), PageCursor.after(page, total), total);
    }

    /** @param project with the name that the invited person reads */
    public ResponseEntity<InvitationAnswer> invite(
            ProjectId project, String name, @Nullable String role, @Nullable String note) {
        requirePower(project);
        return made(invitations.invite(project, name, role(role), tidy(note), current.id()));
    }

    ResponseEntity<InvitationAnswer> inviteAdministrator(@Nullable String note) {
        requirePower(null);
        return made(invitations.inviteAdministrator(tidy(note), current.id()));
    }

    /** Another link in place of one, for a week from now. */
    public ResponseEntity<InvitationAnswer> renew(@Nullable ProjectId project, long id) {
        requirePower(project);
        return made(invitations.renew(project, new InvitationId(id), current.id()));
    }

    public void withdraw(@Nullable ProjectId project, long id) {
        requirePower(project);
        invitations.revoke(project, new InvitationId(id));
    }

    private void requirePower(@Nullable ProjectId project) {
        if (project == null) current.requireAdministrator();
        else current.requireLead(project);
    }

    private ResponseEntity<InvitationAnswer> made(IssuedLink link) {
        Invitation one = invitations.byToken(link.token()).orElseThrow();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(answer(one, accounts.findAll(List.of(current.id())), address.of(link.path())));
    }

    private static InvitationAnswer answer(Invitation one, Map<AccountId, Person> people, @Nullable String link) {
        Person by = one.by() == null ? null : people.get(one.by());
        return new InvitationAnswer(
                one.id().value(),
                one.role() == null ? null : word(one.role()),
                one.note(),
                by == null ? null : by.name(),
                one.created(),
                one.expires(),
                one.state().name().toLowerCase(Locale.ROOT),
                link);
    }

    private static String tidy(@Nullable String note) {
        return note == null ? "" : note;
    }

    private static Role role(@Nullable String word) {
        return Arrays.stream(Role.values())
                .filter(role -> word(role).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.INVALID, "role: “%s” is neither annotator nor lead.".formatted(word)));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
