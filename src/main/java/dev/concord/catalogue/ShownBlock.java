package dev.concord.catalogue;

/**
 * A run of the source as people see it.
 *
 * @param kind as records write it
 * @param reason why it has its kind, or ""
 */
public record ShownBlock(String kind, String text, String reason) {}
