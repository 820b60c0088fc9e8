package dev.concord.annotation;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;

/**
 * An article that has sheets has another text, and the labels have moved with it. Told within the transaction that did so,
 * before sheets that lost a label go back to work.
 */
public record TextMoved(ProjectId project, ArticleId article, MovedText text, AccountId by) {}
