package dev.concord.adjudication;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case with everything that is needed to decide it; offsets in UTF-16 units.
 *
 * @param revision to be sent with a decision
 * @param start where the first of its labels starts, and
 * @param end where the last one ends; both 0 for a whole article's
 * @param gold what stands in gold, none for "nothing here"; null while undecided
 * @param history every decision, oldest first, also those that were taken back
 */
public record Case(
        CaseId id,
        ProjectId project,
        ArticleId article,
        long revision,
        CaseLayer layer,
        Set<CaseKind> kinds,
        CaseState state,
        boolean changed,
        int severity,
        boolean settled,
        int start,
        int end,
        List<Opinion> opinions,
        @Nullable List<LabelValue> gold,
        List<Past> history) {}
