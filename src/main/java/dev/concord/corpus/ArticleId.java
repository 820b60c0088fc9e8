package dev.concord.corpus;

/** Names an article of a project. */
public record ArticleId(long value) {}
