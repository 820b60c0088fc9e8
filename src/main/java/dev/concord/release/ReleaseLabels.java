package dev.concord.release;

import dev.concord.shell.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whose labels a release holds. */
public enum ReleaseLabels {
    /** Only what was settled as gold. */
    GOLD,
    /** Every labeller's submitted sheets, gold among them. */
    ALL,
    /** Of each article one record: what more than half of its annotators say, see {@link Majority}. */
    MAJORITY;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As the manifest, REST and the command write it. */
    public String word() {
        return word;
    }

    /** As people read it. */
    public String words() {
        return switch (this) {
            case ALL -> "All labellers";
            case GOLD -> "Gold only";
            case MAJORITY -> "Majority of annotators";
        };
    }

    /** The choice of that name; all where none is named. */
    public static ReleaseLabels of(@Nullable String word) {
        if (word == null) return ALL;
        for (ReleaseLabels one : values()) {
            if (word.equals(one.word)) return one;
        }
        throw new Refusal(
                Refusal.Kind.INVALID, "labels: “%s” cannot be released; choose gold, all or majority.".formatted(word));
    }
}
