package dev.concord.corpus;

import dev.concord.account.ProjectId;

/** A project has a new article; published inside the transaction that adds it, before its row is written. */
public record ArticleAdded(ProjectId project, ArticleId article) {}
