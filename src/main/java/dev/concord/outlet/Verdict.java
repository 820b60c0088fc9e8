package dev.concord.outlet;

import dev.concord.cleaning.Pieces;
import dev.concord.corpus.NewText;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has to do with one article: nothing, where both are null.
 *
 * @param change the article's other text; null where it keeps its own
 * @param why it keeps its text although the rule speaks of it
 */
record Verdict(@Nullable Change change, @Nullable String why) {

    static final Verdict NOTHING = new Verdict(null, null);

    /** Another text, with the pieces that it is made of and the source, decoded. */
    record Change(NewText text, Pieces pieces, String source) {}

    static Verdict change(NewText text, Pieces pieces, String source) {
        return new Verdict(new Change(text, pieces, source), null);
    }

    static Verdict leaveOut(String why) {
        return new Verdict(null, why);
    }
}
