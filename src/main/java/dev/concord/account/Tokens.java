package dev.concord.account;

import dev.concord.shell.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which programs speak for an account. What they open is never more than the account may do. */
@Service
@Transactional
public class Tokens {

    private static final int LONGEST_NAME = 60;

    /** Lets people and secret scanners see what they have found. */
    private static final String PREFIX = "concord_";

    /** How exactly the last use is kept; a write for every request would cost more than it tells. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    /** Every request of a program asks for it, past Hibernate, which takes three times as long. */
    private static final String BY_HASH = """
            select id, account_id, name, scope, created, expires, withdrawn, last_used from api_token
            where token_hash = ?""";

    private final ApiTokenRows rows;
    private final AccountRows accounts;
    private final Sessions sessions;
    private final JdbcClient database;
    private final Clock clock;

    Tokens(ApiTokenRows rows, AccountRows accounts, Sessions sessions, JdbcClient database, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.sessions = sessions;
        this.database = database;
        this.clock = clock;
    }

    /** A token without a name, as its secret alone. */
    public String create(AccountId account, Scope scope, @Nullable Duration lifetime) {
        return issue(account, "", scope, lifetime).secret();
    }

    /**
     * Makes a token and gives it away once; only its hash is kept.
     *
     * @param name what it is for
     * @param lifetime how long it works; null for until it is withdrawn
     */
    public IssuedToken issue(AccountId account, String name, Scope scope, @Nullable Duration lifetime) {
        if (lifetime != null && !lifetime.isPositive()) {
            throw new Refusal(Refusal.Kind.INVALID, "A token must live for at least a day.");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "A token’s name has at most %d characters.".formatted(LONGEST_NAME));
        }
        if (accounts.findById(account.value()).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "There is no such account.");
        }
        Instant now = clock.instant();
        Instant expires = lifetime == null ? null : now.plus(lifetime);
        String secret = PREFIX + Secret.random();
        var row = new ApiToken(account, name.strip(), Secret.hash(secret), scope, now, expires);
        return new IssuedToken(rows.saveAndFlush(row).token(), secret);
    }

    /** @throws Refusal if there is none of this number */
    @Transactional(readOnly = true)
    public Token get(long token) {
        return row(token).token();
    }

    /**
     * Tokens with a smaller number than {@code before}, newest first, those that ended or were withdrawn too.
     *
     * @param account whose; null for everybody's
     */
    @Transactional(readOnly = true)
    public List<Token> list(@Nullable AccountId account, long before, int page, int size) {
        var part = PageRequest.of(page, size);
        var found = account == null
                ? rows.findByIdLessThanOrderByIdDesc(before, part)
                : rows.findByAccountIdAndIdLessThanOrderByIdDesc(account.value(), before, part);
        return found.stream().map(ApiToken::token).toList();
    }

    /** @param account whose; null for everybody's */
    @Transactional(readOnly = true)
    public long count(@Nullable AccountId account) {
        return account == null ? rows.count() : rows.countByAccountId(account.value());
    }

    /** Ends a token at once. */
    public void withdraw(long token) {
        row(token).withdraw(clock.instant());
    }

    /**
     * Who the token speaks for, with the powers that account and token have in common at this moment.
     *
     * @throws TokenRefused saying why it speaks for nobody
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    Authentication signIn(String secret) {
        Instant now = clock.instant();
        Token token = database.sql(BY_HASH)
                .param(Secret.hash(secret))
                .query((row, number) -> token(row))
                .optional()
                .orElseThrow(() -> new TokenRefused("This token is not known here. Copy it whole, or make another."));
        switch (token.stateAt(now)) {
            case WITHDRAWN ->
                throw new TokenRefused(
                        "This token was withdrawn at %s. Make another.".formatted(second(token.withdrawn())));
            case ENDED ->
                throw new TokenRefused("This token ended at %s. Make another.".formatted(second(token.expires())));
            case WORKS -> used(token, now);
        }
        return sessions.byToken(token)
                .orElseThrow(() -> new TokenRefused("The account of this token cannot sign in now."));
    }

    private void used(Token token, Instant now) {
        Instant last = token.lastUsed();
        if (last != null && !last.plus(GRAIN).isBefore(now)) return;
        database.sql("update api_token set last_used = ? where id = ?")
                .params(OffsetDateTime.ofInstant(now, ZoneOffset.UTC), token.id())
                .update();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getLong(1),
                new AccountId(row.getLong(2)),
                row.getString(3),
                Scope.valueOf(row.getString(4)),
                Objects.requireNonNull(moment(row, 5)),
                moment(row, 6),
                moment(row, 7),
                moment(row, 8));
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Instant second(@Nullable Instant moment) {
        return moment == null ? Instant.EPOCH : moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private ApiToken row(long token) {
        return rows.findById(token)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "There is no token %d.".formatted(token)));
    }
}
