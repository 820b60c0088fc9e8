package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.corpus.ArticleId;
import java.util.Set;

/**
 * How many labellers an article is to have.
 *
 * @param key of the article
 * @param priority higher comes first
 * @param excluded whether neither plan nor pull gives it out, because a calibration round has it
 * @param holders who has it
 */
public record Need(ArticleId article, String key, int priority, boolean excluded, Set<AccountId> holders) {}
