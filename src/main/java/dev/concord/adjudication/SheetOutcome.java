package dev.concord.adjudication;

import dev.concord.corpus.ArticleId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of an annotator's own sheet: never what others labelled, nor who. */
public record SheetOutcome(ArticleId article, List<Line> lines) {

    /**
     * One thing that she has labelled, or that stands in gold.
     *
     * @param mine null where she has nothing
     * @param gold none where nothing is to be labelled
     * @param kinds in what hers differs from gold; empty where it does not
     * @param reason why it was decided so, if somebody said
     */
    public record Line(
            CaseLayer layer,
            @Nullable LabelValue mine,
            List<LabelValue> gold,
            Set<CaseKind> kinds,
            @Nullable Reason reason) {}
}
