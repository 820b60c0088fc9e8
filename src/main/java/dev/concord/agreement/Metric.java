package dev.concord.agreement;

import java.util.Locale;

/** Which difference between two labels counts, and how much. */
public enum Metric {
    NOMINAL,
    ORDINAL,
    INTERVAL,
    LINEAR,
    QUADRATIC,
    MASI,
    /** The same characters. */
    EXACT,
    /** At least half in common: {@link Alignment#MATCH}. */
    OVERLAP,
    TOKEN;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /** As JSON and addresses write it. */
    public String wire() {
        return wire;
    }

    /** As people call it. */
    public String title() {
        return switch (this) {
            case MASI -> "sets (MASI)";
            case OVERLAP -> "overlap ≥ .5";
            case TOKEN -> "word by word";
            default -> wire;
        };
    }
}
