package dev.concord.release;

import dev.concord.format.Format;
import dev.concord.format.Formats;
import dev.concord.shell.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a release, and how it is laid out. The same recipe over the same labels gives the same files.
 *
 * @param split null for one file
 * @param pseudonyms whether annotators stand in it under names that do not tell who they are
 * @param licence as dataset hubs name it, such as cc-by-4.0, or unknown
 * @param formats in which the records stand beside, for other tools
 */
public record Recipe(
        ReleaseLabels labels,
        ReleaseFilter filter,
        @Nullable SplitPlan split,
        boolean pseudonyms,
        String licence,
        List<Format> formats) {

    public static final String UNKNOWN = "unknown";

    /** The format that is always there, for only it holds everything. */
    public static final String RECORDS = "jsonl";

    private static final Pattern LICENCE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");

    public Recipe {
        formats = Formats.ALL.stream().filter(formats::contains).toList();
        if (!LICENCE.matcher(licence).matches()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "licence: “%s” is no name of a licence as dataset hubs write it, such as cc-by-4.0."
                            .formatted(licence));
        }
    }

    /**
     * Formats by their names, in any order.
     *
     * @throws Refusal if there is none of a name
     */
    public static List<Format> formats(Collection<String> words) {
        return words.stream()
                .filter(word -> !word.equals(RECORDS))
                .map(word -> Formats.of(word)
                        .orElseThrow(() -> new Refusal(
                                Refusal.Kind.INVALID,
                                "formats: “%s” is none of %s, %s."
                                        .formatted(
                                                word,
                                                RECORDS,
                                                String.join(
                                                        ", ",
                                                        Formats.ALL.stream()
                                                                .map(Format::word)
                                                                .toList())))))
                .toList();
    }

    /** All articles in one file, under the annotators' own names. */
    public static Recipe of(ReleaseLabels labels) {
        return new Recipe(labels, ReleaseFilter.NONE, null, false, UNKNOWN, List.of());
    }
}
