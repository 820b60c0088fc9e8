package dev.concord.account;

import dev.concord.shell.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the caller may do with tokens: everything with their own; administrators also see and end those of others. */
@Component
public class TokenDoor {

    private final Tokens tokens;
    private final Memberships memberships;
    private final CurrentAccount current;
    private final Clock clock;

    TokenDoor(Tokens tokens, Memberships memberships, CurrentAccount current, Clock clock) {
        this.tokens = tokens;
        this.memberships = memberships;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Makes a token of the caller's. A token makes none that may do more, or works longer, than itself, so that one that
     * got into wrong hands is of no use beyond its end.
     */
    public IssuedToken make(String name, Scope scope, @Nullable Duration lifetime) {
        CurrentAccount.requireScope(scope);
        if (scope == Scope.ADMIN) current.requireAdministrator();
        current.token().map(tokens::get).ifPresent(by -> requireWithin(by, lifetime));
        return tokens.issue(current.id(), name, scope, lifetime);
    }

    private void requireWithin(Token by, @Nullable Duration lifetime) {
        Instant ends = by.expires();
        if (ends == null) return;
        if (lifetime == null || clock.instant().plus(lifetime).isAfter(ends)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "A token makes none that works longer than itself: this one ends at %s.".formatted(ends));
        }
    }

    /** Scopes that are of use to the caller, smallest first. */
    public List<Scope> useful() {
        var scopes = new ArrayList<>(List.of(Scope.READ, Scope.ANNOTATE));
        boolean administrator = current.person().administrator();
        if (administrator || memberships.leadsAnywhere(current.id())) scopes.add(Scope.LEAD);
        if (administrator) scopes.add(Scope.ADMIN);
        return scopes;
    }

    /** The caller's tokens, or everybody's, as {@link Tokens#list}. */
    public List<Token> list(boolean everybody, long before, int page, int size) {
        return tokens.list(whose(everybody), before, page, size);
    }

    public long count(boolean everybody) {
        return tokens.count(whose(everybody));
    }

    private @Nullable AccountId whose(boolean everybody) {
        if (!everybody) return current.id();
        current.requireAdministrator();
        return null;
    }

    /** Ends a token of the caller's, or an administrator anybody's. */
    public void withdraw(long token) {
        current.requireSelf(tokens.get(token).account());
        tokens.withdraw(token);
    }
}
