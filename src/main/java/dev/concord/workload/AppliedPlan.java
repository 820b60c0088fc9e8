package dev.concord.workload;

import java.time.Instant;

/**
 * A plan that was applied.
 *
 * @param account who applied it
 * @param rule in words: "2 annotators per article"
 * @param given how many assignments it made
 * @param unplaced how many it could not place
 */
public record AppliedPlan(long id, long account, Instant at, long seed, String rule, int given, int unplaced) {}
