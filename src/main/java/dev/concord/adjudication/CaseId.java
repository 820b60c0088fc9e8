package dev.concord.adjudication;

/** Names a case, and a unit that is none. */
public record CaseId(long value) {}
