package dev.concord.adjudication;

import dev.concord.corpus.ArticleSummary;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a case.
 *
 * @param settled whether the article's gold is settled
 * @param severity how bad it is: the labellers outside the largest group, times the weight of the kinds
 * @param excerpt of the text at the case, one line; empty for a whole article's
 * @param decided the decision that stands
 */
public record CaseLine(
        CaseId id,
        ArticleSummary article,
        boolean settled,
        CaseLayer layer,
        Set<CaseKind> kinds,
        CaseState state,
        boolean changed,
        int severity,
        List<String> labellers,
        String excerpt,
        @Nullable Past decided) {}
