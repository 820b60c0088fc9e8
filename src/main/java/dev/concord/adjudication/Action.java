package dev.concord.adjudication;

import java.util.Locale;

/** What somebody decides. */
public enum Action {
    /** One labeller's label goes into gold, or that she has none here. */
    ACCEPT,
    /** The labels of several stand side by side; of topics, all that any of them gave. */
    BOTH,
    /** The labels of several become one. */
    MERGE,
    /** None of them: a new label. */
    ANEW,
    /** Nothing is to be labelled here. */
    NOTHING,
    /** The group shall decide. */
    GROUP,
    /** Changed on the gold sheet itself. */
    HAND;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /** As REST writes it. */
    public String wire() {
        return wire;
    }
}
