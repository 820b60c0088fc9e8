package dev.concord.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link that gives an account another password, once. */
@Entity
@Table(name = "password_link")
class PasswordLinkRow {

    @Id
    @GeneratedValue(generator = "password_link_seq")
    @SequenceGenerator(name = "password_link_seq", sequenceName = "password_link_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, updatable = false)
    private String tokenHash;

    @Column(updatable = false)
    private @Nullable Long madeBy;

    @Column(nullable = false, updatable = false)
    private Instant created;

    @Column(nullable = false, updatable = false)
    private Instant expires;

    @Column
    private @Nullable Instant revoked;

    @Column
    private @Nullable Instant used;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PasswordLinkRow() {}

    PasswordLinkRow(AccountId account, String tokenHash, @Nullable AccountId by, Instant created, Instant expires) {
        this.accountId = account.value();
        this.tokenHash = tokenHash;
        this.madeBy = by == null ? null : by.value();
        this.created = created;
        this.expires = expires;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    void use(Instant now) {
        used = now;
    }

    void revoke(Instant now) {
        revoked = now;
    }

    LinkState state(Instant now) {
        return LinkState.at(now, used, revoked, expires);
    }
}
