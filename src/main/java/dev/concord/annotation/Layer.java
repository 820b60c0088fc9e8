package dev.concord.annotation;

import java.util.Locale;

/** What kind of label an operation changes. */
public enum Layer {
    MENTION,
    QUOTE,
    SENTIMENT,
    TOPICS,
    NOTE;

    /** As REST and the database write it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
