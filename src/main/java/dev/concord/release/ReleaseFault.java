package dev.concord.release;

/**
 * Something about a release that is not as it was written.
 *
 * @param what a sentence, with the line where it is about one
 */
public record ReleaseFault(String file, String what) {

    /** As the command prints it. */
    @Override
    public String toString() {
        return file + ": " + what;
    }
}
