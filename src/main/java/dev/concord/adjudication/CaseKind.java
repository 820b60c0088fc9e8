package dev.concord.adjudication;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** In what labellers differ. The weight says how much a difference takes from the worth of the data. */
public enum CaseKind {
    /** Some have a label here and some have none. */
    MISSING(8),
    /** A quote has another speaker, or another mention as its source. */
    SOURCE(6),
    /** A mention names another speaker. */
    SPEAKER(6),
    SENTIMENT(4),
    BOUNDARY(3),
    TOPICS(3),
    TYPE(2),
    CUE(1);

    private final int weight;
    private final String wire = name().toLowerCase(Locale.ROOT);

    CaseKind(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    /** As REST and addresses write it. */
    public String wire() {
        return wire;
    }

    static int mask(Set<CaseKind> kinds) {
        return kinds.stream().mapToInt(kind -> 1 << kind.ordinal()).sum();
    }

    static Set<CaseKind> of(int mask) {
        EnumSet<CaseKind> kinds = EnumSet.noneOf(CaseKind.class);
        for (CaseKind kind : values()) if ((mask & 1 << kind.ordinal()) != 0) kinds.add(kind);
        return kinds;
    }

    /** The weightiest of them. */
    static Optional<CaseKind> main(Set<CaseKind> kinds) {
        // they are declared by weight
        return Arrays.stream(values()).filter(kinds::contains).findFirst();
    }
}
