package dev.concord.release;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release that was written. Nothing about it ever changes.
 *
 * @param number from 1 in each project
 * @param by who published it; null where the command did
 * @param folder relative to the exports folder where it lies in it
 * @param bytes of all its files
 * @param manifestSha256 by which a changed folder is known
 */
public record Release(
        ReleaseId id,
        ProjectId project,
        int number,
        ReleaseLabels labels,
        Instant created,
        @Nullable AccountId by,
        String folder,
        long articles,
        long records,
        long bytes,
        String manifestSha256) {}
