package dev.concord.comment;

import dev.concord.annotation.Layer;
import dev.concord.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * What of a sheet a thread is about.
 *
 * @param label id of the mention or quote; null for a layer that has one value
 * @param span where the label stood when the thread was opened, in UTF-16 units
 * @param words what it said there
 * @param removed whether the label has been removed since
 */
public record About(
        Layer layer,
        @Nullable String label,
        @Nullable TextSpan span,
        @Nullable String words,
        boolean removed) {}
