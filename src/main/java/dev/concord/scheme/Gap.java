package dev.concord.scheme;

import java.util.Locale;

/** What may be missing on a sheet; the scheme says which of these forbid submitting it. */
public enum Gap {
    QUOTATION("Quotation marks without a quote"),
    SOURCE("Quotes without a source"),
    SENTIMENT("No sentiment of the article"),
    TOPICS("No topics of the article");

    private final String words;

    Gap(String words) {
        this.words = words;
    }

    /** What screens call it. */
    public String words() {
        return words;
    }

    /** As REST and the scheme write it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
