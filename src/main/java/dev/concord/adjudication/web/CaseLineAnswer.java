package dev.concord.adjudication.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.adjudication.CaseKind;
import dev.concord.adjudication.CaseLine;
import dev.concord.adjudication.Past;
import dev.concord.corpus.ArticleSummary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the list of cases. */
record CaseLineAnswer(
        long id,
        ArticleAnswer article,
        String layer,
        List<String> kinds,
        String state,
        boolean changed,
        int severity,
        List<String> labellers,
        String excerpt,
        @Nullable DecidedAnswer decided) {

    record ArticleAnswer(
            String id,
            long number,
            @Nullable String headline,
            @Nullable String outlet,
            boolean settled) {}

    record DecidedAnswer(
            String action,
            String by,
            String name,
            Instant at,
            @Nullable String rule) {}

    /**
     * A page of the list.
     *
     * @param totalIsFloor whether there are more than total
     * @param behind of how many articles of the project the cases have yet to be drawn
     */
    record Page(
            List<CaseLineAnswer> items,
            @Nullable String next,
            int total,
            @JsonProperty("total_is_floor") boolean totalIsFloor,
            int behind) {}

    static CaseLineAnswer of(CaseLine line) {
        ArticleSummary article = line.article();
        return new CaseLineAnswer(
                line.id().value(),
                new ArticleAnswer(
                        article.key(), article.id().value(), article.headline(), article.outlet(), line.settled()),
                line.layer().wire(),
                line.kinds().stream().map(CaseKind::wire).toList(),
                line.state().wire(),
                line.changed(),
                line.severity(),
                line.labellers(),
                line.excerpt(),
                decided(line.decided()));
    }

    private static @Nullable DecidedAnswer decided(@Nullable Past past) {
        return past == null
                ? null
                : new DecidedAnswer(
                        past.action().wire(),
                        past.by().name(),
                        past.by().displayName(),
                        past.at(),
                        past.rule() == null ? null : past.rule().wire());
    }
}
