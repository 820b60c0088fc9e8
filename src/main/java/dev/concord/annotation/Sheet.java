package dev.concord.annotation;

import dev.concord.account.ProjectId;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.corpus.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One labeller's labels on one article, without the labels.
 *
 * @param labeller an annotator's sign-in name, or gold
 * @param revision grows by one with every change
 * @param guideline version under which the labels were last changed; 0 without a guideline
 * @param state of its assignment; gold has none and counts as submitted
 * @param reason why it was returned or skipped
 * @param seconds of work: the time between changes, pauses over a minute left out
 * @param changedAt when a label last changed
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
        @Nullable Instant submittedAt) {}
