package dev.concord.corpus;

import dev.concord.account.ProjectId;
import java.time.Instant;
import java.util.List;

/**
 * Articles were set aside, or taken back into work. Told within the transaction that did so.
 *
 * @param at when they were set aside
 * @param aside false where they are taken back
 */
public record ArticlesSetAside(ProjectId project, List<ArticleId> articles, Instant at, boolean aside) {}
