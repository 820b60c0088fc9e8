package dev.concord.comment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a thread is for. */
public enum ThreadKind {
    /** Anything that people have to say. */
    REMARK,
    /** The text was not cleaned well; a lead finds these by themselves, with the way to its mending. */
    CLEANING;

    /** As REST and addresses write it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ThreadKind> of(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }
}
