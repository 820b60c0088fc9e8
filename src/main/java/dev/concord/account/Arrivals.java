package dev.concord.account;

import dev.concord.shell.Refusal;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts invitations: for somebody new, and for somebody who has an account. */
@Service
@Transactional
public class Arrivals {

    private final InvitationRows rows;
    private final Accounts accounts;
    private final Administrators administrators;
    private final Memberships memberships;
    private final SignInAttempts attempts;
    private final Clock clock;

    Arrivals(
            InvitationRows rows,
            Accounts accounts,
            Administrators administrators,
            Memberships memberships,
            SignInAttempts attempts,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.administrators = administrators;
        this.memberships = memberships;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Makes an account and uses up the link; if the account is refused, the link stays.
     *
     * @throws Refusal if the link does not work, or the account cannot be made; a link that tried several names that are
     *     taken has to wait, for whoever holds it shall not find out all the names there are
     */
    public AccountId accept(String token, String name, String displayName, String password) {
        InvitationRow invitation = open(token);
        AccountId made = create(invitation, name, displayName, password);
        invitation.use(made, clock.instant());
        ProjectId project = invitation.project();
        if (project != null) memberships.join(made, project, invitation.role());
        return made;
    }

    private AccountId create(InvitationRow invitation, String name, String displayName, String password) {
        String guesser = "invitation " + invitation.number();
        Duration wait = attempts.wait(guesser);
        if (!wait.isZero()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "Too many names were taken. Try another one in %d seconds.".formatted(wait.toSeconds() + 1));
        }
        try {
            return accounts.create(name, displayName, password, invitation.project() == null);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.CONFLICT) attempts.failed(guesser);
            throw refusal;
        }
    }

    /**
     * Lets somebody who has an account in, and uses up the link.
     *
     * @throws Refusal if the link does not work or would change nothing; then it stays
     */
    public void accept(String token, AccountId account) {
        InvitationRow invitation = open(token);
        ProjectId project = invitation.project();
        if (project == null) {
            if (accounts.find(account).filter(Person::administrator).isPresent()) {
                throw nothingNew("You are an administrator already.");
            }
            administrators.appoint(account);
        } else {
            if (memberships
                    .role(account, project)
                    .filter(now -> now.compareTo(invitation.role()) >= 0)
                    .isPresent()) {
                throw nothingNew("You work in this project already.");
            }
            memberships.join(account, project, invitation.role());
        }
        invitation.use(account, clock.instant());
    }

    private static Refusal nothingNew(String sentence) {
        return new Refusal(Refusal.Kind.CONFLICT, sentence + " The link stays for whom it was meant.");
    }

    /** Looked at before anything costly is done, so that links which do not work cannot keep the server busy. */
    private InvitationRow open(String token) {
        InvitationRow found = rows.lock(Secret.hash(token)).orElseThrow(InvitationRow::gone);
        found.requireOpen(clock.instant());
        return found;
    }
}
