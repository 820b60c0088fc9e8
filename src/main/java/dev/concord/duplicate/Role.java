package dev.concord.duplicate;

import java.util.Locale;

/** What an article is among those it resembles. */
public enum Role {
    /** Nobody has decided. */
    OPEN("to decide"),
    /** It is labelled in the place of those that repeat it. */
    KEPT("labelled for all"),
    /** It is set aside, for another one is labelled in its place. */
    REPEATS("repeats another"),
    /** It is labelled like the others, and stands in one split with them. */
    STAYS("kept beside others"),
    /** It only looks alike. */
    APART("no duplicate");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** As it stands in REST. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
