package dev.concord.comment;

import dev.concord.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "comment_person")
class PersonRow {

    @Embeddable
    record Key(
            @Column(name = "thread_id") UUID threadId,
            @Column(name = "account_id") long accountId) implements Serializable {}

    @EmbeddedId
    @Nullable
    Key key;

    @Column(nullable = false)
    boolean wrote;

    @Column(nullable = false)
    boolean mentioned;

    /** Whether something was written for this person that she has neither answered nor seen. */
    @Column(nullable = false)
    boolean waiting;

    protected PersonRow() {}

    PersonRow(ThreadId thread, AccountId person) {
        key = new Key(thread.value(), person.value());
    }

    AccountId person() {
        return new AccountId(Objects.requireNonNull(key).accountId());
    }
}
