package dev.concord.annotation;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import java.util.List;

/**
 * A lead changed gold by hand, label by label, and not through a decision. Told within the transaction that did so.
 *
 * @param before gold as it was
 * @param changes those that were applied, in order
 */
public record GoldEdited(ProjectId project, ArticleId article, AccountId by, Labels before, List<Change> changes) {}
