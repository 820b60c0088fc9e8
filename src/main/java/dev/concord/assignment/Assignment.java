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
 * @param purpose why she was given it; never shown to an annotator
 * @param pass 2 for a hidden repeat, else 1
 * @param priority of the article; higher comes first
 * @param pulled whether she asked for it herself, so that it goes back when she leaves it untouched
 * @param touchedAt when she was given it or last changed a label
 * @param withdrawn no longer hers: not listed and not counted, its sheet kept
 */
public record Assignment(
        AssignmentId id,
        ProjectId project,
        ArticleId article,
        AccountId annotator,
        AssignmentState state,
        @Nullable String reason,
        @Nullable Instant closedAt,
        Purpose purpose,
        int pass,
        int priority,
        boolean pulled,
        Instant touchedAt,
        boolean withdrawn) {}
