package dev.concord.account;

/** Names one project: what a membership speaks of. The project itself stands in the corpus. */
public record ProjectId(long value) {}
