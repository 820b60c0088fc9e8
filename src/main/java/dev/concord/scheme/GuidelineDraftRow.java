package dev.concord.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "guideline_draft")
class GuidelineDraftRow {

    @Id
    @Column(name = "scheme_id")
    long schemeId;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String markdown = "";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String changes = "";

    @Column(nullable = false)
    long revision;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt = Instant.EPOCH;

    protected GuidelineDraftRow() {}

    GuidelineDraftRow(SchemeId scheme) {
        this.schemeId = scheme.value();
    }
}
