package dev.concord.annotation;

import dev.concord.account.ProjectId;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Purpose;
import dev.concord.corpus.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One labeller's labels on one article, without the labels.
 *
 * @param labeller an annotator's sign-in name, or gold
 * @param revision grows by one with every change
 * @param guideline version under which the labels were last changed; 0 without a guideline
 * @param state of its assignment; gold has none and is in progress until it is settled, then submitted
 * @param reason why it was returned or skipped
 * @param seconds of work: the time between changes, pauses over a minute left out
 * @param changedAt when a label last changed
 * @param pass 2 of a hidden repeat, which exports, agreement between people and adjudication leave out; else 1
 * @param purpose why she was given the article; never shown to an annotator
 * @param suggested how many labels a program proposed; null where none did, or it is not finished
 * @param accepted how many of those its labeller took
 * @param submittedAt when it was submitted or skipped; of gold, when it was settled
 */
public record Sheet(
        SheetId id,
        ProjectId project,
        ArticleId article,
        String labeller,
        @Nullable AssignmentId assignment,
        AssignmentState state,
        @Nullable String reason,
        long revision,
        int guideline,
        long seconds,
        @Nullable Instant changedAt,
        @Nullable Instant submittedAt,
        int pass,
        Purpose purpose,
        @Nullable Integer suggested,
        @Nullable Integer accepted) {

    /** Whether it is the article's gold and no annotator's. */
    public boolean isGold() {
        return assignment == null && labeller.equals(Gold.LABELLER);
    }
}
