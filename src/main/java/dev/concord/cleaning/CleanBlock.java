package dev.concord.cleaning;

import dev.concord.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A run of the source with its kind.
 *
 * @param text where it stands in the cleaned text; null for captions and boilerplate, which are not in it
 * @param raw where it stands in the decoded source
 * @param reason the rule that gave it its kind, as a sentence for people
 */
public record CleanBlock(BlockKind kind, @Nullable TextSpan text, TextSpan raw, String reason) {

    public CleanBlock {
        if (kind.inText() != (text != null)) {
            throw new IllegalArgumentException("A %s block %s a place in the text."
                    .formatted(kind.word(), kind.inText() ? "needs" : "cannot have"));
        }
    }
}
