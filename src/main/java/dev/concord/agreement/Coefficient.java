package dev.concord.agreement;

import java.util.Locale;

/** How agreement is measured. */
public enum Coefficient {
    KRIPPENDORFF_ALPHA("Krippendorff's α"),
    COHEN_KAPPA("Cohen's κ"),
    WEIGHTED_KAPPA("Weighted κ"),
    FLEISS_KAPPA("Fleiss' κ"),
    F1("F1"),
    UNITIZING_ALPHA("Unitizing α"),
    GAMMA("γ"),
    /** The share that agrees, from 0 to 1, with nothing taken off for chance. */
    PERCENT("Share that agrees");

    private final String title;
    private final String wire = name().toLowerCase(Locale.ROOT);

    Coefficient(String title) {
        this.title = title;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /** As JSON and addresses write it. */
    public String wire() {
        return wire;
    }
}
