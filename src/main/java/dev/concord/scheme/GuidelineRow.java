package dev.concord.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "guideline")
class GuidelineRow {

    @Id
    @GeneratedValue(generator = "guideline_seq")
    @SequenceGenerator(name = "guideline_seq", sequenceName = "guideline_seq")
    @Nullable
    Long id;

    @Column(name = "scheme_id", nullable = false)
    long schemeId;

    @Column(nullable = false)
    int version;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String markdown = "";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Nullable
    String changes;

    @Column(name = "created_at", nullable = false)
    Instant createdAt = Instant.EPOCH;

    protected GuidelineRow() {}

    GuidelineRow(SchemeId scheme, int version, String markdown, String changes, Instant createdAt) {
        this.schemeId = scheme.value();
        this.version = version;
        this.markdown = markdown;
        this.changes = changes;
        this.createdAt = createdAt;
    }

    Guideline toGuideline() {
        return new Guideline(version, markdown, changes == null ? "" : changes, createdAt);
    }
}
