package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article given to an annotator.
 *
 * @param reason why it was returned or skipped
 * @param closedAt when it was last submitted or skipped
 */
public record Assignment(
        AssignmentId id,
        ProjectId project,
        ArticleId article,
        AccountId annotator,
        AssignmentState state,
        @Nullable String reason,
        @Nullable Instant closedAt) {}
