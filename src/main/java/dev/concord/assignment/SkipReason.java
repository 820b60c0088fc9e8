package dev.concord.assignment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an annotator leaves an article out; leads count and filter by it. */
public enum SkipReason {
    OFF_TOPIC("Not about the two countries"),
    UNREADABLE("Cannot be read, or its cleaning is wrong"),
    DUPLICATE("The same as another article"),
    LANGUAGE("In a language I do not read"),
    OTHER("Another reason");

    private final String words;

    SkipReason(String words) {
        this.words = words;
    }

    /** What screens call it. */
    public String words() {
        return words;
    }

    /** As REST and addresses write it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SkipReason> of(String wire) {
        return Arrays.stream(values())
                .filter(reason -> reason.wire().equals(wire))
                .findFirst();
    }

    /** The reason with what the annotator adds; another reason is nothing but her words. */
    String with(String added) {
        if (this == OTHER) return added;
        return added.isEmpty() ? words : words + ": " + added;
    }
}
