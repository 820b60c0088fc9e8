package dev.concord.assignment;

/** Why somebody was given an article. Only leads may learn it: whoever is checked and knows it labels otherwise. */
public enum Purpose {
    ORDINARY,
    /** Part of a first round that everybody labels. */
    CALIBRATION,
    /** Hidden gold: an article whose right labels are settled. */
    CHECK,
    /** Hidden repeat: an article she submitted before, once more on an empty sheet. */
    REPEAT;

    /** Of hidden repeats 2, of all else 1. */
    int pass() {
        return this == REPEAT ? 2 : 1;
    }
}
