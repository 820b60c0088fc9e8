package dev.concord.annotation;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import java.util.List;

/**
 * Mentions have another speaker though nobody changed their sheets one by one. Told within the transaction that did so.
 *
 * @param articles those with such mentions
 * @param same whether labellers still say the same: two speakers became one, or are two again
 */
public record SpeakersMoved(ProjectId project, List<ArticleId> articles, boolean same) {}
