package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.corpus.ArticleId;

/** An article for somebody. */
public record Gift(ArticleId article, AccountId annotator) {}
