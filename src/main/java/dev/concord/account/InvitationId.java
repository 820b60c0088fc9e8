package dev.concord.account;

/** Names one invitation. */
public record InvitationId(long value) {}
