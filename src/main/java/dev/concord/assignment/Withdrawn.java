package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.assignment.AssignmentsMoved.Move;
import dev.concord.assignment.AssignmentsMoved.Standing;
import dev.concord.corpus.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An assignment whose claim has ended, with how far it was. */
record Withdrawn(
        long id,
        long project,
        long article,
        long account,
        AssignmentState state,
        @Nullable Instant closedAt) {

    Move move() {
        return new Move(
                new AssignmentId(id),
                new ProjectId(project),
                new ArticleId(article),
                new AccountId(account),
                new Standing(state, closedAt),
                null);
    }
}
