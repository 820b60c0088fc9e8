package dev.concord.annotation;

/** Names a sheet. */
public record SheetId(long value) {}
