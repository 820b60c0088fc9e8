package dev.concord.corpus;

import dev.concord.account.ProjectId;
import java.util.List;

/** A project has new articles; published inside the transaction that adds them, before their rows are written. */
public record ArticlesAdded(ProjectId project, List<ArticleId> articles) {}
