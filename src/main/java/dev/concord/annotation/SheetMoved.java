package dev.concord.annotation;

import dev.concord.account.ProjectId;
import dev.concord.assignment.AssignmentState;
import dev.concord.corpus.ArticleId;

/**
 * A sheet was submitted, skipped or given back. Told within the transaction that moved it, so that whatever follows from
 * it is on the disk with it.
 *
 * @param state in which it is now
 */
public record SheetMoved(SheetId sheet, ProjectId project, ArticleId article, String labeller, AssignmentState state) {}
