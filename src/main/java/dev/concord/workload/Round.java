package dev.concord.workload;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import java.time.Instant;
import java.util.List;

/** A first round: articles that several people label before production opens for them. */
public record Round(long id, ProjectId project, Instant startedAt, Gate gate, List<ArticleId> articles) {}
