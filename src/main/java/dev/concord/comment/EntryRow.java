package dev.concord.comment;

import dev.concord.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "comment_entry")
class EntryRow {

    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "thread_id", nullable = false)
    UUID threadId = new UUID(0, 0);

    @Column(name = "account_id", nullable = false)
    long accountId;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String words = "";

    /** Sign-in names, with a space between them. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String mentions = "";

    @Column(name = "written_at", nullable = false)
    Instant writtenAt = Instant.EPOCH;

    @Column(name = "edited_at")
    @Nullable
    Instant editedAt;

    protected EntryRow() {}

    EntryRow(UUID id, ThreadId thread, AccountId by, Instant now) {
        this.id = id;
        threadId = thread.value();
        accountId = by.value();
        writtenAt = now;
    }

    void say(String said, Collection<String> names) {
        words = said;
        mentions = String.join(" ", names);
    }

    List<String> mentionedNames() {
        return mentions.isEmpty() ? List.of() : List.of(mentions.split(" "));
    }
}
