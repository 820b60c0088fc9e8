package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.corpus.ArticleSummary;
import java.util.Map;

/**
 * An article and how far each of those who have it is.
 *
 * @param priority higher comes first; 0 is ordinary
 */
public record ArticleCoverage(ArticleSummary article, Map<AccountId, Assignment> assignments, int priority) {}
