package dev.concord.annotation;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import java.util.Set;

/**
 * Finished sheets, gold among them, were taken over from elsewhere. Told once for many, within the transaction that wrote
 * them; nobody submitted or settled anything here.
 *
 * @param articles that have a new sheet
 */
public record SheetsImported(ProjectId project, Set<ArticleId> articles) {}
