package dev.concord.agreement;

import java.util.Locale;

/** How agreement is measured. */
public enum Coefficient {
    KRIPPENDORFF_ALPHA,
    COHEN_KAPPA,
    WEIGHTED_KAPPA,
    FLEISS_KAPPA,
    F1,
    UNITIZING_ALPHA,
    GAMMA,
    /** The share that agrees, from 0 to 1, with nothing taken off for chance. */
    PERCENT;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /** As JSON and addresses write it. */
    public String wire() {
        return wire;
    }
}
