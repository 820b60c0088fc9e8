package dev.concord.account;

/** Names one account. */
public record AccountId(long value) {}
