package dev.concord.scheme;

/**
 * The next version of a guideline while it is being written.
 *
 * @param changes what it says differently from the one before, for those who labelled by that
 * @param basedOn the version it began as; 0 where there was none
 * @param revision grows with every change; 0 while nobody has changed anything
 */
public record GuidelineDraft(String markdown, String changes, int basedOn, long revision) {}
