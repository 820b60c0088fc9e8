package dev.concord.agreement;

import java.util.Locale;

/** Into which groups a project is divided before its figures are taken. */
public enum Cut {
    /** Not at all: one group. */
    WHOLE,
    /** Not at all, but with the figures of each two labellers: many, where many people label. */
    PAIRS,
    /** Each person against the others. */
    PEOPLE,
    /** Each person against herself, on hidden repeats. */
    AGAIN,
    /** Each person against gold. */
    GOLD,
    OUTLETS,
    TOPICS,
    GUIDELINES,
    WEEKS;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As addresses write it. */
    public String word() {
        return word;
    }
}
