package dev.concord.cleaning;

import java.util.OptionalInt;

/** The source cannot be cleaned. The message is a sentence for people that names what is wrong. */
public final class CleaningFault extends RuntimeException {

    /** 0 where no line can be named. */
    private final int line;

    private final boolean unrendered;

    CleaningFault(String sentence) {
        this(sentence, 0);
    }

    CleaningFault(String sentence, int line) {
        this(sentence, line, false);
    }

    CleaningFault(String sentence, int line, boolean unrendered) {
        super(sentence);
        this.line = line;
        this.unrendered = unrendered;
    }

    /** Whether there would be an article in it once a browser has run its scripts. */
    public boolean isUnrendered() {
        return unrendered;
    }

    /** The line of the source, counted from 1, where one can be named. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }
}
