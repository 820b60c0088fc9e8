package dev.concord.account;

import dev.concord.shell.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How somebody who forgot her password gets another: by a link that works once, for a day. */
@Service
@Transactional
public class PasswordLinks {

    static final Duration LIFETIME = Duration.ofDays(1);

    /**
     * A link as its holder sees it.
     *
     * @param person whose password it changes
     */
    public record Known(Person person, LinkState state) {}

    private final PasswordLinkRows rows;
    private final Accounts accounts;
    private final Clock clock;

    PasswordLinks(PasswordLinkRows rows, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A new link for the account; one made before stops working.
     *
     * @throws Refusal if the account cannot sign in anyway
     */
    public IssuedLink issue(AccountId account, @Nullable AccountId by) {
        Person person = accounts.find(account)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "There is no such account."));
        if (!person.active()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "%s is deactivated. Let the account sign in again first.".formatted(person.displayName()));
        }
        String token = Secret.random();
        Instant now = clock.instant();
        Instant expires = now.plus(LIFETIME);
        rows.waitingFor(account.value()).forEach(before -> before.revoke(now));
        rows.save(new PasswordLinkRow(account, Secret.hash(token), by, now, expires));
        return new IssuedLink("password/" + token, expires);
    }

    /** What the link's secret belongs to, in whatever state; nothing for a secret that was made up. */
    @Transactional(readOnly = true)
    public Optional<Known> byToken(String token) {
        return rows.findByTokenHash(Secret.hash(token))
                .flatMap(row ->
                        accounts.find(row.account()).map(person -> new Known(person, row.state(clock.instant()))));
    }

    /**
     * Sets the password, ends the account's sessions and uses up the link; if the password is refused, the link stays.
     *
     * @return whose password it is
     */
    public Person change(String token, String password) {
        PasswordLinkRow link = rows.lock(Secret.hash(token))
                .filter(row -> row.state(clock.instant()) == LinkState.OPEN)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.FORBIDDEN,
                        "This link does not work any more. Ask an administrator for a new one."));
        accounts.changePassword(link.account(), password);
        link.use(clock.instant());
        return accounts.find(link.account()).orElseThrow();
    }
}
