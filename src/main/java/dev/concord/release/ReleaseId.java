package dev.concord.release;

/** Names one release. */
public record ReleaseId(long value) {}
