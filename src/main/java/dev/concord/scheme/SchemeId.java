package dev.concord.scheme;

/** Names a scheme. */
public record SchemeId(long value) {}
