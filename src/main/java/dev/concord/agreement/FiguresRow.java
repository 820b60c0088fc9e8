package dev.concord.agreement;

import dev.concord.account.ProjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The last figures of a project, so that the screen has some to show when the server has just started. */
@Entity
@Table(name = "agreement_figures")
class FiguresRow {

    /** Project and cut. */
    @Id
    String id = "";

    @Column(name = "project_id", nullable = false)
    long projectId;

    @Column(name = "taken_at", nullable = false)
    Instant takenAt = Instant.EPOCH;

    /** Of the software, and of the finished sheets: {@link dev.concord.annotation.Sheets#finishedMark}. */
    @Column(nullable = false)
    String mark = "";

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String figures = "";

    protected FiguresRow() {}

    FiguresRow(ProjectId project, Cut cut) {
        this.id = id(project, cut);
        this.projectId = project.value();
    }

    static String id(ProjectId project, Cut cut) {
        return project.value() + ":" + cut.word();
    }
}
