package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.shell.Refusal.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "assignment")
class AssignmentRow {

    private static final int LONGEST_REASON = 2000;

    @Id
    @GeneratedValue(generator = "assignment_seq")
    @SequenceGenerator(name = "assignment_seq", sequenceName = "assignment_seq")
    @Nullable
    Long id;

    @Column(name = "project_id", nullable = false)
    long projectId;

    @Column(name = "article_id", nullable = false)
    long articleId;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    AssignmentState state = AssignmentState.OPEN;

    @Nullable
    String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "skip_reason")
    @Nullable
    SkipReason skipReason;

    @Column(name = "created_at", nullable = false)
    Instant createdAt = Instant.EPOCH;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Purpose purpose = Purpose.ORDINARY;

    @Column(nullable = false)
    int pass = 1;

    @Column(nullable = false)
    int priority;

    /** Where it stands among her open work of the same priority. */
    @Column(nullable = false)
    long place;

    @Column(nullable = false)
    boolean pulled;

    @Column(name = "touched_at")
    @Nullable
    Instant touchedAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    protected AssignmentRow() {}

    AssignmentRow(ProjectId project, ArticleId article, AccountId annotator, Purpose purpose, Instant now) {
        this.projectId = project.value();
        this.articleId = article.value();
        this.accountId = annotator.value();
        this.purpose = purpose;
        this.pass = purpose.pass();
        this.createdAt = now;
        this.touchedAt = now;
    }

    /** Gives back to her what was withdrawn; her sheet and its labels are still there. */
    void takeBack(Instant now) {
        withdrawnAt = null;
        touchedAt = now;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    void open(Instant now) {
        if (state != AssignmentState.OPEN) return;
        state = AssignmentState.IN_PROGRESS;
        openedAt = now;
    }

    void submit(Instant now) {
        require(
                Set.of(AssignmentState.OPEN, AssignmentState.IN_PROGRESS, AssignmentState.RETURNED),
                "only open work can be submitted");
        state = AssignmentState.SUBMITTED;
        reason = null;
        skipReason = null;
        closedAt = now;
    }

    /** @param added words to the reason, which only another reason needs */
    void skip(SkipReason why, String added, Instant now) {
        require(
                Set.of(AssignmentState.OPEN, AssignmentState.IN_PROGRESS, AssignmentState.RETURNED),
                "only open work can be skipped");
        reason = why == SkipReason.OTHER || !added.isBlank() ? checked(added) : "";
        skipReason = why;
        state = AssignmentState.SKIPPED;
        closedAt = now;
    }

    void giveBack(String why) {
        require(
                Set.of(AssignmentState.SUBMITTED, AssignmentState.SKIPPED),
                "only submitted or skipped work can be returned");
        reason = checked(why);
        skipReason = null;
        state = AssignmentState.RETURNED;
        closedAt = null;
    }

    private void require(Set<AssignmentState> fitting, String rule) {
        if (!fitting.contains(state)) {
            throw new AssignmentRefused(Kind.CONFLICT, "This article is %s; %s.".formatted(state.words(), rule));
        }
    }

    private static String checked(String why) {
        String tidy = why.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_REASON) {
            throw new AssignmentRefused(Kind.INVALID, "Give a reason of 1 to %d characters.".formatted(LONGEST_REASON));
        }
        return tidy;
    }

    Assignment toAssignment() {
        return new Assignment(
                new AssignmentId(Objects.requireNonNull(id)),
                new ProjectId(projectId),
                new ArticleId(articleId),
                new AccountId(accountId),
                state,
                skipReason == null ? reason : skipReason.with(Objects.requireNonNullElse(reason, "")),
                closedAt,
                purpose,
                pass,
                priority,
                pulled,
                touchedAt == null ? createdAt : touchedAt,
                withdrawn());
    }
}
