package dev.concord.annotation;

import dev.concord.corpus.ArticleId;
import dev.concord.record.Surface;

/**
 * A mention of a speaker, wherever it stands.
 *
 * @param surface where and what, in UTF-16 units
 * @param path the screen that shows its sheet
 */
public record SpokenOf(MentionRef ref, Surface surface, String labeller, ArticleId article, String path) {}
