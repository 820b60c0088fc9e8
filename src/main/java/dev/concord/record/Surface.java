package dev.concord.record;

import dev.concord.text.TextSpan;

/**
 * A span and the words that stood there when it was made. The writer refuses a line in which the text says otherwise.
 */
public record Surface(TextSpan span, String text) {

    /**
     * The words of the article at that place, as they are now.
     *
     * @throws StringIndexOutOfBoundsException if the span reaches outside the text
     */
    public static Surface of(String articleText, TextSpan span) {
        return new Surface(span, span.in(articleText));
    }
}
