package dev.concord.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of an API token once it was handed out; never the token itself.
 *
 * @param expires when it stops working; null for one that works until it is revoked
 */
public record Token(
        long id,
        AccountId account,
        Scope scope,
        Instant created,
        @Nullable Instant expires,
        @Nullable Instant lastUsed) {}
