package dev.concord.exchange;

import dev.concord.intake.Fault;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.OptionalInt;

/** Reads a file of labels; what keeps it from being read is a fault of that file. */
final class Reading {

    private Reading() {}

    static void of(LabelFile file, LabelFile.Taker taker) {
        try {
            file.read(taker);
        } catch (NoSuchFileException e) {
            taker.fault(new Fault(file.name(), OptionalInt.empty(), "there is no such file."));
        } catch (IOException e) {
            taker.fault(new Fault(file.name(), OptionalInt.empty(), "cannot be read (%s).".formatted(e.getMessage())));
        }
    }
}
