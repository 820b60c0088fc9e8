package dev.concord.assignment;

import dev.concord.account.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in a project, with how far she is.
 *
 * @param open articles given to her that she has not finished
 * @param done articles that she submitted or skipped
 * @param lastActive when she last worked on an article; null if she never did
 */
public record Colleague(
        Member member, long open, long done, @Nullable Instant lastActive) {}
