package dev.concord.progress;

import java.util.Locale;

/** How far all who have an article are with it; kept in the database by its place in this list. */
public enum Stage {
    /** Nobody has it. */
    NOT_GIVEN("not given out"),
    /** Nobody has submitted it. */
    NONE_DONE("nobody done"),
    /** Somebody has submitted it, and somebody has not. */
    PARTLY_DONE("partly done"),
    /** Everybody who did not skip it has submitted it. */
    DONE("all done"),
    /** Everybody who had it has skipped it. */
    SKIPPED("skipped by all");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /** In the middle of a sentence. */
    public String words() {
        return words;
    }

    /** As it stands in REST and in addresses. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(int given, int waiting, int submitted) {
        if (given == 0) return NOT_GIVEN;
        if (waiting > 0) return submitted == 0 ? NONE_DONE : PARTLY_DONE;
        return submitted == 0 ? SKIPPED : DONE;
    }
}
