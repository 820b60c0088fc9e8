package dev.concord.annotation;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finished sheets were taken over from elsewhere. Told once for many, within the transaction that wrote them; nobody
 * submitted or settled anything here.
 *
 * @param labelled articles with a new sheet of an annotator
 * @param settled articles with new gold
 */
public record SheetsImported(ProjectId project, Set<ArticleId> labelled, Set<ArticleId> settled) {

    /** All of the articles. */
    public Set<ArticleId> articles() {
        return Stream.concat(labelled.stream(), settled.stream()).collect(Collectors.toSet());
    }
}
