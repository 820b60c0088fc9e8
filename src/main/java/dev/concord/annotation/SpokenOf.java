package dev.concord.annotation;

import dev.concord.corpus.ArticleId;
import dev.concord.record.Surface;

/**
 * A mention of a speaker, wherever it stands.
 *
 * @param number by which it is chosen
 * @param surface where and what, in UTF-16 units
 * @param path the screen that shows its sheet
 */
public record SpokenOf(
        long number, SheetId sheet, String label, Surface surface, String labeller, ArticleId article, String path) {}
