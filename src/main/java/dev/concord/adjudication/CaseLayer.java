package dev.concord.adjudication;

import java.util.Locale;

/** What a case is about. */
public enum CaseLayer {
    /** The whole article's sentiment. */
    SENTIMENT(LabelValue.OfSentiment.class),
    /** The whole article's topics. */
    TOPICS(LabelValue.OfTopics.class),
    MENTIONS(LabelValue.OfMention.class),
    QUOTES(LabelValue.OfQuote.class);

    final Class<? extends LabelValue> type;
    private final String wire = name().toLowerCase(Locale.ROOT);

    CaseLayer(Class<? extends LabelValue> type) {
        this.type = type;
    }

    /** As REST and addresses write it. */
    public String wire() {
        return wire;
    }

    /** Whether it has one label per article, and no place in the text. */
    public boolean whole() {
        return this == SENTIMENT || this == TOPICS;
    }
}
