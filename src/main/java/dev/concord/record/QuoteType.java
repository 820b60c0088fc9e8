package dev.concord.record;

import java.util.Locale;

/** How a quote gives the words of its speaker. */
public enum QuoteType {
    /** Word for word, between quotation marks. */
    DIRECT,
    /** In the writer's words. */
    INDIRECT,
    /** In the writer's words, with some of the speaker's between quotation marks. */
    MIXED;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /** As the record writes it. */
    public String wire() {
        return wire;
    }
}
