package dev.concord.webhook;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told what happens in a project.
 *
 * @param failures how many attempts in a row failed
 * @param paused since when nothing is sent any more, because nothing arrived for a day or the address said it is gone
 */
public record Webhook(
        WebhookId id,
        ProjectId project,
        String address,
        Set<Event> events,
        Instant created,
        AccountId by,
        int failures,
        @Nullable Instant paused) {}
