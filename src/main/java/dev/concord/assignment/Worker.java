package dev.concord.assignment;

import dev.concord.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What one person may be given in a project.
 *
 * @param most how many articles at most; null for no limit
 * @param share which share of all that is to be labelled at most, 0 to 1; null for no limit
 * @param held whether she is given nothing but calibration work for now
 */
public record Worker(
        AccountId account, @Nullable Integer most, @Nullable Double share, boolean held) {

    /** Of somebody for whom nothing is set. */
    public static Worker free(AccountId account) {
        return new Worker(account, null, null, false);
    }

    /** How many of so many labellings she may have; null for no limit. */
    @Nullable
    Integer limit(long total) {
        Integer byShare = share == null ? null : (int) Math.round(share * total);
        if (most == null) return byShare;
        return byShare == null ? most : Integer.valueOf(Math.min(most, byShare));
    }
}
