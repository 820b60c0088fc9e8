package dev.concord.comment;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.annotation.Layer;
import dev.concord.annotation.Sheet;
import dev.concord.annotation.SheetId;
import dev.concord.assignment.AssignmentId;
import dev.concord.corpus.ArticleId;
import dev.concord.text.TextSpan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "comment_thread")
class ThreadRow {

    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "project_id", nullable = false)
    long projectId;

    @Column(name = "article_id", nullable = false)
    long articleId;

    @Column(name = "sheet_id", nullable = false)
    long sheetId;

    @Column(name = "assignment_id")
    @Nullable
    Long assignmentId;

    @Column(name = "annotator_id")
    @Nullable
    Long annotatorId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    ThreadKind kind = ThreadKind.REMARK;

    @Enumerated(EnumType.STRING)
    @Nullable
    Layer layer;

    @Column(name = "label_key")
    @Nullable
    String labelKey;

    @Column(name = "span_start")
    @Nullable
    Integer spanStart;

    @Column(name = "span_end")
    @Nullable
    Integer spanEnd;

    @Nullable
    String excerpt;

    @Column(name = "still_open", nullable = false)
    boolean open = true;

    @Column(name = "opened_at", nullable = false)
    Instant openedAt = Instant.EPOCH;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt = Instant.EPOCH;

    @Column(name = "resolved_at")
    @Nullable
    Instant resolvedAt;

    @Column(name = "resolved_by")
    @Nullable
    Long resolvedBy;

    protected ThreadRow() {}

    ThreadRow(UUID id, Sheet sheet, @Nullable AccountId annotator, Instant now) {
        this.id = id;
        projectId = sheet.project().value();
        articleId = sheet.article().value();
        sheetId = sheet.id().value();
        assignmentId = sheet.assignment() == null ? null : sheet.assignment().value();
        annotatorId = annotator == null ? null : annotator.value();
        openedAt = now;
        changedAt = now;
    }

    void about(About about) {
        layer = about.layer();
        labelKey = about.label();
        TextSpan span = about.span();
        spanStart = span == null ? null : span.start();
        spanEnd = span == null ? null : span.end();
        excerpt = about.words();
    }

    @Nullable
    TextSpan span() {
        return spanStart == null || spanEnd == null ? null : new TextSpan(spanStart, spanEnd);
    }

    /** Closes it, or opens it again; one that is so already keeps who did it and when. */
    void open(boolean wanted, AccountId by, Instant now) {
        if (open == wanted) return;
        open = wanted;
        resolvedAt = wanted ? null : now;
        resolvedBy = wanted ? null : by.value();
        changedAt = now;
    }

    ThreadId threadId() {
        return new ThreadId(id);
    }

    ProjectId project() {
        return new ProjectId(projectId);
    }

    ArticleId article() {
        return new ArticleId(articleId);
    }

    SheetId sheet() {
        return new SheetId(sheetId);
    }

    @Nullable
    AssignmentId assignment() {
        return assignmentId == null ? null : new AssignmentId(assignmentId);
    }
}
