package dev.concord.annotation;

import dev.concord.account.ProjectId;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Purpose;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.record.ArticleRecord;
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

    /** Whether its labels stand packed ({@link LabelStore}). */
    @Column(nullable = false)
    boolean packed;

    /** 2 of a hidden repeat, else 1. */
    @Column(nullable = false)
    int pass = 1;

    /** When gold was settled; null while it is not, and of every other sheet. */
    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    /** Who settled gold, or reopened it, last. */
    @Column(name = "settled_by")
    @Nullable
    Long settledBy;

    /** How many labels a program proposed; null where none did. */
    @Nullable
    Integer suggested;

    /** How many of those the labeller took. */
    @Nullable
    Integer accepted;

    protected SheetRow() {}

    SheetRow(Assignment assignment, String articleKey, String labeller, int guideline, Instant now) {
        this.projectId = assignment.project().value();
        this.articleId = assignment.article().value();
        this.articleKey = articleKey;
        this.labeller = labeller;
        this.assignmentId = assignment.id().value();
        this.pass = assignment.pass();
        this.guideline = guideline;
        this.activeAt = now;
    }

    /** A sheet of pass 1 that nobody has opened here. */
    static SheetRow of(ProjectId project, Article article, String labeller, AssignmentId assignment) {
        SheetRow row = new SheetRow();
        row.projectId = project.value();
        row.articleId = article.id().value();
        row.articleKey = article.key();
        row.labeller = labeller;
        row.assignmentId = assignment.value();
        return row;
    }

    /** Gold, which is nobody's assignment. */
    static SheetRow gold(Article article, int guideline) {
        SheetRow row = new SheetRow();
        row.projectId = article.project().value();
        row.articleId = article.id().value();
        row.articleKey = article.key();
        row.labeller = Gold.LABELLER;
        row.guideline = guideline;
        return row;
    }

    /** A sheet that was made elsewhere. */
    void tells(ArticleRecord.Provenance provenance, Instant now) {
        guideline = provenance.guideline() == null ? 0 : provenance.guideline();
        activeSeconds = provenance.seconds() == null ? 0 : provenance.seconds();
        activeAt = null;
        changedAt = provenance.at() == null ? now : provenance.at();
        suggested = provenance.suggested();
        accepted = provenance.accepted();
        revision = 1;
    }

    boolean isGold() {
        return assignmentId == null && labeller.equals(Gold.LABELLER);
    }

    AssignmentId assignment() {
        return new AssignmentId(Objects.requireNonNull(assignmentId));
    }

    ProjectId project() {
        return new ProjectId(projectId);
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
                assignment == null ? goldState() : assignment.state(),
                assignment == null ? null : assignment.reason(),
                revision,
                guideline,
                activeSeconds,
                changedAt,
                assignment == null ? settledAt : assignment.closedAt(),
                pass,
                assignment == null ? Purpose.ORDINARY : assignment.purpose(),
                suggested,
                accepted);
    }

    AssignmentState goldState() {
        return settledAt == null ? AssignmentState.IN_PROGRESS : AssignmentState.SUBMITTED;
    }
}
