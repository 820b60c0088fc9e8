package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which assignments of a project to list.
 *
 * @param annotators empty for everybody
 * @param states empty for any
 * @param skips for which reasons they were skipped; empty for any
 * @param from when they were submitted or skipped at the earliest; null for any time
 * @param before when they were submitted or skipped at the latest, that moment left out
 */
public record AssignmentFilter(
        ProjectId project,
        Set<AccountId> annotators,
        Set<AssignmentState> states,
        Set<SkipReason> skips,
        @Nullable Instant from,
        @Nullable Instant before) {}
