package dev.concord.shell;

import java.util.Objects;

/**
 * Something a person or program asked for that cannot be done, told in a sentence that says what was wrong and what to
 * do. Screens show the sentence; REST answers it as problem details. Never thrown for a bug.
 */
public class Refusal extends RuntimeException {

    /** Why it cannot be done; REST turns it into a status. */
    public enum Kind {
        /** What was sent is wrong in itself. */
        INVALID,
        /** The caller may not do this. */
        FORBIDDEN,
        NOT_FOUND,
        /** It does not fit the state things are in. */
        CONFLICT,
        TOO_LARGE
    }

    private final Kind kind;

    public Refusal(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The sentence; a refusal is never without one. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
