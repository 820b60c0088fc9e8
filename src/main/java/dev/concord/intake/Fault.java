package dev.concord.intake;

import java.util.OptionalInt;

/** A source that could not be taken in. */
public record Fault(String source, OptionalInt line, String sentence) {

    /** As the command prints it: {@code PATH: line N: what is wrong}. */
    @Override
    public String toString() {
        return line.isPresent()
                ? "%s: line %d: %s".formatted(source, line.getAsInt(), sentence)
                : "%s: %s".formatted(source, sentence);
    }
}
