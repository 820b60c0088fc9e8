package dev.concord.intake;

import java.util.OptionalInt;

/** Takes what readers find, one source or fault at a time, in the order of the files. */
interface Found {

    void source(Source source);

    void fault(Fault fault);

    /** @param sentence what is wrong, beginning with a small letter: it follows the name */
    default void fault(String name, String sentence) {
        fault(new Fault(name, OptionalInt.empty(), sentence));
    }

    default void fault(String name, int line, String sentence) {
        fault(new Fault(name, OptionalInt.of(line), sentence));
    }
}
