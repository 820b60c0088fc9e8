package dev.concord.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What articles are looked for by, and counted by, beside their words and their day. */
public enum Facet {
    OUTLET("Outlet"),
    MONTH("Month"),
    TOPIC("Topic"),
    PLACE("Place"),
    LANGUAGE("Language"),
    /** How far those who have it are. */
    STATE("State"),
    /** What a lead wrote on it. */
    TAG("Tag"),
    /** What makes one look twice, see {@link Flag}. */
    FLAG("Flag");

    private final String title;

    Facet(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As it stands in addresses, in REST and in the index. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The facet of that word. */
    public static Optional<Facet> of(String word) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(word)).findFirst();
    }
}
