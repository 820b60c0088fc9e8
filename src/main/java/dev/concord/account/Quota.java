package dev.concord.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

/** Kinds of calls of the API; each account has a quota a minute of each. */
public enum Quota {
    READS,
    WRITES,
    /** Saving labels, of which a client that keeps up with a person or a model makes many. */
    LABELS,
    /** What reads or writes a whole project: releases, imports. */
    HEAVY,
    /** Tokens that open nothing, of one address. */
    FAILURES;

    /** Says of a call that it counts as another kind than its method says. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Of {
        Quota value();
    }

    /** As settings and headers call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
