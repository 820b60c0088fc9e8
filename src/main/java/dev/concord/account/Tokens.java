package dev.concord.account;

import dev.concord.shell.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which programs speak for an account. */
@Service
@Transactional
public class Tokens {

    /** Lets people and secret scanners see what they have found. */
    private static final String PREFIX = "concord_";

    private final ApiTokenRows rows;
    private final AccountRows accounts;
    private final SignInRules rules;

    Tokens(ApiTokenRows rows, AccountRows accounts, SignInRules rules) {
        this.rows = rows;
        this.accounts = accounts;
        this.rules = rules;
    }

    /**
     * Makes a token and gives it away once; only its hash is kept.
     *
     * @param lifetime how long it works; null for until it is revoked
     */
    public String create(AccountId account, Scope scope, @Nullable Duration lifetime) {
        if (lifetime != null && !lifetime.isPositive()) {
            throw new Refusal(Refusal.Kind.INVALID, "A token must live for at least a day.");
        }
        return create(account, scope, lifetime == null ? null : Instant.now().plus(lifetime));
    }

    String create(AccountId account, Scope scope, @Nullable Instant expires) {
        if (accounts.findById(account.value()).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "There is no such account.");
        }
        String token = PREFIX + Secret.random();
        rows.save(new ApiToken(account, Secret.hash(token), scope, expires));
        return token;
    }

    /** The account's tokens, oldest first, expired ones too. */
    @Transactional(readOnly = true)
    public List<Token> list(AccountId account) {
        return rows.findByAccountIdOrderById(account.value()).stream()
                .map(ApiToken::token)
                .toList();
    }

    /** Ends a token at once. */
    public void revoke(long token) {
        if (rows.remove(token) == 0) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "There is no token %d.".formatted(token));
        }
    }

    /** Who the token speaks for; nobody if it is unknown, revoked or expired. */
    Optional<SignedIn> signIn(String token) {
        Instant now = Instant.now();
        return rows.findByTokenHash(Secret.hash(token))
                .filter(known -> known.worksAt(now))
                .flatMap(known -> accounts.findById(known.account().value())
                        .filter(rules::admits)
                        .map(account -> {
                            known.usedAt(now);
                            return new SignedIn(
                                    known.account().value(), account.name(), account.stamp(), known.scope());
                        }));
    }
}
