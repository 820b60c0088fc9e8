package dev.concord.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_token")
class ApiToken {

    @Id
    @GeneratedValue(generator = "api_token_seq")
    @SequenceGenerator(name = "api_token_seq", sequenceName = "api_token_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, updatable = false)
    private String tokenHash;

    @Column(nullable = false, updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Scope scope;

    @Column(nullable = false, updatable = false)
    private Instant created;

    @Column(updatable = false)
    private @Nullable Instant expires;

    @Column
    private @Nullable Instant withdrawn;

    @Column
    private @Nullable Instant lastUsed;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ApiToken() {}

    ApiToken(
            AccountId account, String name, String tokenHash, Scope scope, Instant created, @Nullable Instant expires) {
        this.accountId = account.value();
        this.name = name;
        this.tokenHash = tokenHash;
        this.scope = scope;
        this.created = created;
        this.expires = expires;
    }

    void withdraw(Instant moment) {
        if (withdrawn == null) withdrawn = moment;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    Token token() {
        return new Token(Objects.requireNonNull(id), account(), name, scope, created, expires, withdrawn, lastUsed);
    }
}
