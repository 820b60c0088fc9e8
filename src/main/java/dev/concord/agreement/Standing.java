package dev.concord.agreement;

import org.jspecify.annotations.Nullable;

/**
 * How far the figures are that somebody asked for.
 *
 * @param figures the last ones taken; null before the first
 * @param current whether they are of the sheets as they are now
 * @param progress of newer ones, from 0 to 1; null where none are being taken
 * @param fault a sentence; null unless taking them failed
 */
public record Standing(
        @Nullable Figures figures,
        boolean current,
        @Nullable Double progress,
        @Nullable String fault) {

    public boolean computing() {
        return progress != null;
    }
}
