package dev.concord.corpus;

import dev.concord.account.ProjectId;

/** An article has another text; told within the transaction that gave it. */
public record TextReplaced(ProjectId project, ArticleId article) {}
