package dev.concord.account;

import dev.concord.shell.Refusal;
import dev.concord.shell.Refusal.Kind;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever is asking right now, on a screen or through REST, and what they may do. */
@Component
public class CurrentAccount {

    private final Accounts accounts;
    private final Memberships memberships;

    CurrentAccount(Accounts accounts, Memberships memberships) {
        this.accounts = accounts;
        this.memberships = memberships;
    }

    public AccountId id() {
        return signedIn().id();
    }

    public Person person() {
        return accounts.find(id()).orElseThrow(CurrentAccount::nobody);
    }

    /** Whoever is signed in, if anybody is: for screens that are open to all. */
    public Optional<Person> find() {
        return principal().flatMap(who -> accounts.find(who.id()));
    }

    /** Refuses unless the caller works in the project or is an administrator. */
    public void requireMember(ProjectId project) {
        if (memberships.role(id(), project).isEmpty() && !person().administrator()) {
            throw new Refusal(Kind.FORBIDDEN, "You are not a member of this project.");
        }
    }

    /** Refuses unless the caller works in the project and, with a token, may annotate. */
    public void requireAnnotator(ProjectId project) {
        requireScope(Scope.ANNOTATE);
        requireMember(project);
    }

    /** Refuses unless the caller leads the project or is an administrator. */
    public void requireLead(ProjectId project) {
        requireScope(Scope.LEAD);
        if (!leads(project)) throw new Refusal(Kind.FORBIDDEN, "Only a lead of this project may do this.");
    }

    /** Refuses unless the caller is an administrator. */
    public void requireAdministrator() {
        requireScope(Scope.ADMIN);
        if (!person().administrator()) throw new Refusal(Kind.FORBIDDEN, "Only an administrator may do this.");
    }

    /** Refuses unless the caller is this account, or an administrator. */
    public void requireSelf(AccountId account) {
        if (!account.equals(id())) requireAdministrator();
    }

    /** The number of the token that the caller speaks with; none in a session. */
    Optional<Long> token() {
        return Optional.ofNullable(signedIn().token());
    }

    /** Whether the caller leads the project, or passes for its lead. */
    public boolean leads(ProjectId project) {
        return signedIn().scope().includes(Scope.LEAD)
                && (memberships.role(id(), project).filter(Role.LEAD::equals).isPresent() || person().administrator());
    }

    /** Refuses a token that may do less; a session may do all that its account may. */
    static void requireScope(Scope needed) {
        if (!signedIn().scope().includes(needed)) {
            throw new Refusal(
                    Kind.FORBIDDEN,
                    "This token has the scope %s; this needs %s."
                            .formatted(signedIn().scope().word(), needed.word()));
        }
    }

    private static SignedIn signedIn() {
        return principal().orElseThrow(CurrentAccount::nobody);
    }

    static Optional<SignedIn> principal() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(a -> a.getPrincipal() instanceof SignedIn)
                .map(a -> (SignedIn) a.getPrincipal());
    }

    private static Refusal nobody() {
        return new Refusal(Kind.FORBIDDEN, "Nobody is signed in.");
    }
}
