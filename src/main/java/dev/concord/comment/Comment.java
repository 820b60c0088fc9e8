package dev.concord.comment;

import dev.concord.account.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in a thread.
 *
 * @param editedAt when its writer last changed it; null if never
 * @param mentions sign-in names of those it is meant for
 */
public record Comment(
        UUID id, Person by, Instant at, @Nullable Instant editedAt, String words, List<String> mentions) {}
