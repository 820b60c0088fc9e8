package dev.concord.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link that makes the first administrator, once. */
@Entity
@Table(name = "setup_link")
class SetupLink {

    @Id
    @GeneratedValue(generator = "setup_link_seq")
    @SequenceGenerator(name = "setup_link_seq", sequenceName = "setup_link_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(nullable = false, updatable = false)
    private String tokenHash;

    @Column(nullable = false, updatable = false)
    private Instant expires;

    @Column
    private @Nullable Instant used;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SetupLink() {}

    SetupLink(String tokenHash, Instant expires) {
        this.tokenHash = tokenHash;
        this.expires = expires;
    }
}
