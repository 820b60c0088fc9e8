package dev.concord.outlet;

import dev.concord.corpus.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * An article of a trial.
 *
 * @param why it is left out; null where it is not
 * @param version of the text that is, or was, to be replaced
 * @param moved how many of its labels get other words
 * @param lost how many cannot move
 */
public record Tried(
        ArticleId article,
        String key,
        String title,
        Trial.Outcome outcome,
        @Nullable String why,
        int version,
        int moved,
        int lost) {}
