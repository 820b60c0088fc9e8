package dev.concord.release;

import dev.concord.shell.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a release, and how it is laid out. The same recipe over the same labels gives the same files.
 *
 * @param split null for one file
 * @param pseudonyms whether annotators stand in it under names that do not tell who they are
 * @param licence as dataset hubs name it, such as cc-by-4.0, or unknown
 */
public record Recipe(
        ReleaseLabels labels,
        ReleaseFilter filter,
        @Nullable SplitPlan split,
        boolean pseudonyms,
        String licence) {

    public static final String UNKNOWN = "unknown";

    private static final Pattern LICENCE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");

    public Recipe {
        if (!LICENCE.matcher(licence).matches()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "licence: “%s” is no name of a licence as dataset hubs write it, such as cc-by-4.0."
                            .formatted(licence));
        }
    }

    /** All articles in one file, under the annotators' own names. */
    public static Recipe of(ReleaseLabels labels) {
        return new Recipe(labels, ReleaseFilter.NONE, null, false, UNKNOWN);
    }
}
