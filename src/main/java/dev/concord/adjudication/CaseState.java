package dev.concord.adjudication;

import java.util.Locale;

/** How far a unit is. */
public enum CaseState {
    /** All say the same, and nobody has taken it into gold yet: no case. */
    AGREED,
    /** They differ, and nobody has decided. */
    OPEN,
    /** Put to the group: still undecided. */
    GROUP,
    DECIDED,
    /** No sheet has it any more and nothing is decided; kept for its history. */
    GONE;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /** As REST writes it. */
    public String wire() {
        return wire;
    }

    /** Whether somebody still has to decide it. */
    public boolean undecided() {
        return this == OPEN || this == GROUP;
    }
}
