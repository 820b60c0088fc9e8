package dev.concord.release;

/**
 * A file of a release as its manifest lists it.
 *
 * @param sha256 of its bytes, in hex
 */
public record ReleaseFile(String name, long bytes, String sha256) {

    /** Whether it holds the records as they are, not in another tool's format. */
    public boolean holdsRecords() {
        return DataFiles.names().contains(name);
    }
}
