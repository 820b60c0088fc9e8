package dev.concord.annotation;

import java.util.List;

/**
 * The answer to a call with operations.
 *
 * @param revision of the sheet after it
 * @param outcomes one per operation, in the order sent
 */
public record Saved(long revision, List<Outcome> outcomes) {}
