package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of assignments in one transaction, whoever changed them; published inside it, once, just before it commits.
 * What was withdrawn and hidden repeats count for nothing, so they come and go as if they were not there.
 */
public record AssignmentsMoved(List<Move> moves) {

    /**
     * One assignment.
     *
     * @param before null if it is new, or did not count
     * @param after null if it does not count any more
     */
    public record Move(
            AssignmentId assignment,
            ProjectId project,
            ArticleId article,
            AccountId annotator,
            @Nullable Standing before,
            @Nullable Standing after) {}

    /** @param closedAt when it was submitted or skipped */
    public record Standing(AssignmentState state, @Nullable Instant closedAt) {}
}
