package dev.concord.duplicate;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import java.util.List;

/** Articles became near-duplicates, or are none any more, or a lead decided of them; told within the transaction. */
public record DuplicatesMoved(ProjectId project, List<ArticleId> articles) {}
