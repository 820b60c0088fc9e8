package dev.concord.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of an invitation once its link was handed out; never the link itself.
 *
 * @param project where it leads to; null for one that makes an administrator
 * @param projectName as the project was called when it was made
 * @param role what the invited person does there; null together with the project
 * @param note what the inviter wrote to know it again, perhaps empty; the invited person never sees it
 * @param by who invited; null for a command in a shell
 * @param acceptedBy who came in by it
 */
public record Invitation(
        InvitationId id,
        @Nullable ProjectId project,
        @Nullable String projectName,
        @Nullable Role role,
        String note,
        @Nullable AccountId by,
        Instant created,
        Instant expires,
        LinkState state,
        @Nullable AccountId acceptedBy) {}
