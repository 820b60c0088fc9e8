package dev.concord.annotation;

import dev.concord.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "unmoved_label")
class UnmovedRow {

    private static final int LONGEST_WORDS = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "sheet_id", nullable = false)
    long sheetId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Layer layer = Layer.QUOTE;

    @Column(name = "label_key", nullable = false)
    String labelKey = "";

    /** As it stood in its text, in UTF-16 units. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(name = "label_value", nullable = false)
    String labelValue = "";

    @Column(nullable = false)
    String words = "";

    /** Of the text it stood in. */
    @Column(nullable = false)
    int version;

    @Column(name = "moved_at", nullable = false)
    Instant movedAt = Instant.EPOCH;

    @Column(name = "moved_by", nullable = false)
    long movedBy;

    /** When its sheet was submitted again; null while its annotator has yet to look. */
    @Column(name = "handled_at")
    @Nullable
    Instant handledAt;

    protected UnmovedRow() {}

    UnmovedRow(LabelRow label, int version, AccountId by, Instant now) {
        this.sheetId = label.sheetId;
        this.layer = label.layer;
        this.labelKey = label.labelKey;
        this.labelValue = label.labelValue;
        String all = LabelJson.words(label.layer, label.labelValue);
        this.words = all.length() <= LONGEST_WORDS ? all : all.substring(0, LONGEST_WORDS - 1) + "…";
        this.version = version;
        this.movedBy = by.value();
        this.movedAt = now;
    }
}
