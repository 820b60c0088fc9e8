package dev.concord.account;

import java.util.Locale;

/** How much a token may do of what its account may do; each includes those before it. */
public enum Scope {
    READ,
    ANNOTATE,
    LEAD,
    ADMIN;

    /** The word people and programs use for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean includes(Scope other) {
        return compareTo(other) >= 0;
    }

    String authority() {
        return "SCOPE_" + name();
    }
}
