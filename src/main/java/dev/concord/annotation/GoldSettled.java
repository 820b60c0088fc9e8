package dev.concord.annotation;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;

/**
 * The gold of an article was settled, or reopened. Told within the transaction that did so.
 *
 * @param settled whether it counts as finished now
 */
public record GoldSettled(ProjectId project, ArticleId article, boolean settled) {}
