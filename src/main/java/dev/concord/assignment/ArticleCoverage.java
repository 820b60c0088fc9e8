package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.corpus.ArticleSummary;
import java.util.Map;

/** An article and how far each of those who have it is. */
public record ArticleCoverage(ArticleSummary article, Map<AccountId, Assignment> assignments) {}
