package dev.concord.release;

/**
 * A file of a release as its manifest lists it.
 *
 * @param sha256 of its bytes, in hex
 */
public record ReleaseFile(String name, long bytes, String sha256) {}
