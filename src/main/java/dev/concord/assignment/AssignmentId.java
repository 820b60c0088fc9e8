package dev.concord.assignment;

/** Names an assignment. */
public record AssignmentId(long value) {}
