package dev.concord.annotation;

import dev.concord.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A spot of a returned sheet that its annotator should look at.
 *
 * @param span of the article's text, in UTF-16 units
 * @param layer of the label that is meant; null where no label is
 * @param label its id; null where no label is meant, or the layer has only one
 * @param note what is wrong there; null where the reason says it
 */
public record ReturnMark(
        TextSpan span,
        @Nullable Layer layer,
        @Nullable String label,
        @Nullable String note) {}
