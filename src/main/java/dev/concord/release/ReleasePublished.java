package dev.concord.release;

/** A release was published. Told within the transaction that made it known. */
public record ReleasePublished(Release release) {}
