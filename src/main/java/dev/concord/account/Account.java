package dev.concord.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class Account {

    @Id
    @GeneratedValue(generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false)
    private String displayName;

    @Column(nullable = false)
    private String passwordHash;

    @Column(nullable = false)
    private boolean administrator;

    /** Made for the demo: it may sign in only while the server listens on a loopback address. */
    @Column(nullable = false, updatable = false)
    private boolean demo;

    @Column(nullable = false, updatable = false)
    private Instant created;

    /** Since when it may not sign in; null for one that may. */
    @Column
    private @Nullable Instant deactivated;

    /** Changes with the password; a session begun under another stamp is over. */
    @Column(nullable = false)
    private int stamp;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Account() {}

    Account(String name, String displayName, String passwordHash, boolean administrator, boolean demo) {
        this.name = name;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.administrator = administrator;
        this.demo = demo;
        this.created = Instant.now();
    }

    AccountId id() {
        if (id == null) throw new IllegalStateException("This account is not stored yet.");
        return new AccountId(id);
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean administrator() {
        return administrator;
    }

    void administrator(boolean changed) {
        administrator = changed;
    }

    boolean active() {
        return deactivated == null;
    }

    /** Also ends the sessions there are, so that they do not come back with the account. */
    void deactivate(Instant now) {
        if (deactivated != null) return;
        deactivated = now;
        stamp++;
    }

    void reactivate() {
        deactivated = null;
    }

    boolean demo() {
        return demo;
    }

    int stamp() {
        return stamp;
    }

    void passwordHash(String changed) {
        passwordHash = changed;
        stamp++;
    }

    Person person() {
        return new Person(id(), name, displayName, administrator, active());
    }
}
