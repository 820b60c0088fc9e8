package dev.concord.annotation;

import dev.concord.account.ProjectId;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.corpus.ArticleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "sheet")
class SheetRow {

    /** A longer pause between two changes is not work. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    @Id
    @GeneratedValue(generator = "sheet_seq")
    @SequenceGenerator(name = "sheet_seq", sequenceName = "sheet_seq")
    @Nullable
    Long id;

    @Column(name = "project_id", nullable = false)
    long projectId;

    @Column(name = "article_id", nullable = false)
    long articleId;

    /** Of the article, which never changes: releases are written in its order. */
    @Column(name = "article_key", nullable = false)
    String articleKey = "";

    @Column(nullable = false)
    String labeller = "";

    @Column(name = "assignment_id")
    @Nullable
    Long assignmentId;

    @Column(nullable = false)
    long revision;

    @Column(nullable = false)
    int guideline;

    @Column(name = "active_seconds", nullable = false)
    long activeSeconds;

    @Column(name = "active_at")
    @Nullable
    Instant activeAt;

    @Column(name = "changed_at")
    @Nullable
    Instant changedAt;

    protected SheetRow() {}

    SheetRow(Assignment assignment, String articleKey, String labeller, int guideline, Instant now) {
        this.projectId = assignment.project().value();
        this.articleId = assignment.article().value();
        this.articleKey = articleKey;
        this.labeller = labeller;
        this.assignmentId = assignment.id().value();
        this.guideline = guideline;
        this.activeAt = now;
    }

    long next(Instant now, int guidelineVersion) {
        Duration pause = activeAt == null ? LONGEST_PAUSE : Duration.between(activeAt, now);
        if (!pause.isNegative() && pause.compareTo(LONGEST_PAUSE) < 0) {
            activeSeconds += pause.toSeconds();
            activeAt = Objects.requireNonNull(activeAt).plusSeconds(pause.toSeconds());
        } else {
            activeAt = now;
        }
        changedAt = now;
        guideline = guidelineVersion;
        return ++revision;
    }

    SheetId sheetId() {
        return new SheetId(Objects.requireNonNull(id));
    }

    Sheet toSheet(@Nullable Assignment assignment) {
        return new Sheet(
                sheetId(),
                new ProjectId(projectId),
                new ArticleId(articleId),
                labeller,
                assignmentId == null ? null : new AssignmentId(assignmentId),
                assignment == null ? AssignmentState.SUBMITTED : assignment.state(),
                assignment == null ? null : assignment.reason(),
                revision,
                guideline,
                activeSeconds,
                changedAt,
                assignment == null ? changedAt : assignment.closedAt());
    }
}
