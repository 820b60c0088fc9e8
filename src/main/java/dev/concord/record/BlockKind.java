package dev.concord.record;

import java.util.Locale;

/** What a block of a record is. Boilerplate is not listed in records. */
public enum BlockKind {
    HEADLINE,
    DEK,
    BODY,
    SUBHEAD,
    /** Listed without a place in the text. */
    CAPTION;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /** As the record writes it. */
    public String wire() {
        return wire;
    }
}
