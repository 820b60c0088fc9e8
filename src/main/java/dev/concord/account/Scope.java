package dev.concord.account;

/** How much a token may do of what its account may do; each includes those before it. */
public enum Scope {
    READ,
    ANNOTATE,
    LEAD,
    ADMIN;

    boolean includes(Scope other) {
        return compareTo(other) >= 0;
    }
}
