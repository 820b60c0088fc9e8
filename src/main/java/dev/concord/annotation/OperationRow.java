package dev.concord.annotation;

import dev.concord.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "operation")
class OperationRow {

    /** An operation's id is its client's, and unique within its sheet. */
    @Embeddable
    record Key(
            @Column(name = "sheet_id") long sheetId,
            @Column(name = "operation_id") UUID operationId) implements Serializable {}

    enum Kind {
        PUT,
        REMOVE
    }

    @EmbeddedId
    @Nullable
    Key key;

    @Column(nullable = false)
    long revision;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Kind kind = Kind.PUT;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Layer layer = Layer.NOTE;

    @Column(name = "label_key", nullable = false)
    String labelKey = "";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(name = "label_value")
    @Nullable
    String labelValue;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Column(name = "applied_at", nullable = false)
    Instant appliedAt = Instant.EPOCH;

    protected OperationRow() {}

    OperationRow(SheetRow sheet, Operation operation, @Nullable String labelValue, AccountId by, Instant at) {
        Change change = operation.change();
        this.key = new Key(sheet.sheetId().value(), operation.id());
        this.revision = sheet.revision;
        this.kind = change instanceof Change.Remove ? Kind.REMOVE : Kind.PUT;
        this.layer = change.layer();
        this.labelKey = change.labelKey();
        this.labelValue = labelValue;
        this.accountId = by.value();
        this.appliedAt = at;
    }
}
