package dev.concord.format;

import java.io.IOException;
import java.nio.file.Path;

/** Reads another tool's files. Pure, and without trust in them: sizes and depths are bounded. */
public interface StandoffReader {

    /** As commands name it. */
    String word();

    /** What a person gives, in the middle of a sentence. */
    String takes();

    /**
     * Reads a file, or a folder, one document at a time.
     *
     * @throws IOException if it is no such file, with a sentence that follows its name
     */
    void read(Path path, Taker taker) throws IOException;

    /** Takes documents in the order of the file. */
    interface Taker {

        void document(Standoff document) throws IOException;

        /** @param place a line or document; @param sentence what is wrong, beginning with a small letter */
        void fault(String place, String sentence);
    }
}
