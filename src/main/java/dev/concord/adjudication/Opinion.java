package dev.concord.adjudication;

import org.jspecify.annotations.Nullable;

/**
 * What one labeller says.
 *
 * @param labeller the sign-in name
 * @param name as screens show it
 * @param guideline version of the sheet
 * @param group labellers with the same number say the same
 * @param value null where there is nothing
 */
public record Opinion(
        String labeller,
        String name,
        int guideline,
        int group,
        @Nullable LabelValue value) {}
