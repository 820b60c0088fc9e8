package dev.concord.intake;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.cleaning.PieceRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a lead made for the articles of an outlet in a project.
 *
 * @param inForce whether articles that come in are cleaned by it
 * @param switchedBy who brought it into force or took it out last; null where nobody has yet
 * @param touched how many articles have another text by it
 */
public record OutletRule(
        long id,
        ProjectId project,
        String outlet,
        PieceRule rule,
        AccountId madeBy,
        Instant madeAt,
        boolean inForce,
        @Nullable AccountId switchedBy,
        @Nullable Instant switchedAt,
        int touched) {}
