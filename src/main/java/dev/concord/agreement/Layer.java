package dev.concord.agreement;

import java.util.Locale;

/** What a figure speaks of. */
public enum Layer {
    /** The whole article's sentiment. */
    SENTIMENT,
    /** The whole article's topics. */
    TOPICS,
    MENTIONS,
    /** Where quotes are, and the topics of those that several marked. */
    QUOTES,
    /** The type of quotes that several marked. */
    QUOTE_TYPE,
    /** The sentiment of quotes that several marked. */
    QUOTE_SENTIMENT,
    /** Who said the quotes that several marked. */
    ATTRIBUTION;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /** As JSON and addresses write it. */
    public String wire() {
        return wire;
    }
}
