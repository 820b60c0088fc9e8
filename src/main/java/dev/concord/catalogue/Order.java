package dev.concord.catalogue;

import java.util.Locale;

/** In which order articles are listed. */
public enum Order {
    /** By the day they state, those without one last. */
    NEWEST("Newest first"),
    /** As they came in. */
    CAME("As they came"),
    /** Those whose words fit best. */
    BEST("Best match");

    private final String title;

    Order(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As it stands in addresses and in REST. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
