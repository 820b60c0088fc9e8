package dev.concord.account;

import dev.concord.shell.Refusal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do to accounts. Whether the caller is one is the caller's door's business. */
@Service
@Transactional
public class Administrators {

    private final AccountRows accounts;
    private final InvitationRows invitations;
    private final PasswordLinkRows passwordLinks;
    private final MembershipRows memberships;
    private final Clock clock;

    Administrators(
            AccountRows accounts,
            InvitationRows invitations,
            PasswordLinkRows passwordLinks,
            MembershipRows memberships,
            Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.passwordLinks = passwordLinks;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Makes the account an administrator; one who is stays one. */
    public void appoint(AccountId id) {
        row(id).administrator(true);
    }

    /**
     * Takes the office away, and with it the open invitations that only an administrator could make.
     *
     * @throws Refusal for the last one who can sign in
     */
    public void dismiss(AccountId id) {
        requireAnother(id);
        row(id).administrator(false);
        invitations.waitingFrom(id.value()).stream()
                .filter(one -> !leads(id, one.project()))
                .forEach(one -> one.revoke(clock.instant()));
    }

    /**
     * Keeps the account from signing in and ends its sessions, tokens' powers and open links. What it made stays, and so
     * do its memberships.
     *
     * @throws Refusal for the last administrator who can sign in
     */
    public void deactivate(AccountId id) {
        requireAnother(id);
        row(id).deactivate(clock.instant());
        invitations.waitingFrom(id.value()).forEach(one -> one.revoke(clock.instant()));
        passwordLinks.waitingFor(id.value()).forEach(one -> one.revoke(clock.instant()));
    }

    /** Lets the account sign in again, with the password it had. */
    public void reactivate(AccountId id) {
        row(id).reactivate();
    }

    /** Locks the administrators, so that of the last two who go at once only one goes. */
    private void requireAnother(AccountId id) {
        List<AccountId> able =
                accounts.lockAdministrators().stream().map(Account::id).toList();
        if (able.equals(List.of(id))) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "This is the last administrator. Make somebody else administrator first.");
        }
    }

    private boolean leads(AccountId id, @Nullable ProjectId project) {
        return project != null
                && memberships
                        .findByAccountIdAndProjectId(id.value(), project.value())
                        .filter(member -> member.role() == Role.LEAD)
                        .isPresent();
    }

    private Account row(AccountId id) {
        return accounts.findById(id.value())
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "There is no such account."));
    }
}
