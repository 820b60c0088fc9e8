package dev.concord.adjudication.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.adjudication.Case;
import dev.concord.adjudication.CaseKind;
import dev.concord.adjudication.CaseLayer;
import dev.concord.adjudication.Opinion;
import dev.concord.adjudication.Past;
import dev.concord.adjudication.Reason;
import dev.concord.corpus.Article;
import dev.concord.record.ArticleRecord;
import dev.concord.text.CodePoints;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case without the article around it. */
record CaseAnswer(
        long id,
        long revision,
        String layer,
        List<String> kinds,
        String state,
        boolean changed,
        int severity,
        ArticleAnswer article,
        @Nullable FocusAnswer focus,
        List<OpinionAnswer> labellers,
        List<DifferenceAnswer> differences,
        @Nullable List<@Nullable Object> gold,
        List<PastAnswer> history,
        List<ReasonAnswer> reasons) {

    record ArticleAnswer(
            String id,
            long number,
            @Nullable String headline,
            @Nullable String outlet,
            @Nullable String language,
            boolean settled,
            int open) {

        /** @param open how many of its cases are undecided */
        static ArticleAnswer of(Article article, boolean settled, int open) {
            ArticleRecord.Meta meta = article.meta();
            return new ArticleAnswer(
                    article.key(),
                    article.id().value(),
                    meta.headline(),
                    meta.outlet(),
                    meta.language(),
                    settled,
                    open);
        }
    }

    record FocusAnswer(int start, int end) {}

    record OpinionAnswer(
            String labeller,
            String name,
            int guideline,
            int group,
            @Nullable Object value) {

        static OpinionAnswer of(Opinion opinion, CodePoints points) {
            return new OpinionAnswer(
                    opinion.labeller(),
                    opinion.name(),
                    opinion.guideline(),
                    opinion.group(),
                    Values.of(opinion.value(), points));
        }
    }

    record DifferenceAnswer(String kind, String field) {}

    record PastAnswer(
            UUID id,
            String action,
            List<String> from,
            String by,
            String name,
            Instant at,
            @Nullable String reason,
            @Nullable String note,
            @Nullable List<@Nullable Object> values,
            @Nullable List<@Nullable Object> before,
            @Nullable String rule,
            @Nullable UUID merge,
            @JsonProperty("undone_at") @Nullable Instant undoneAt) {

        static PastAnswer of(Past past, CodePoints points) {
            return new PastAnswer(
                    past.id(),
                    past.action().wire(),
                    past.from(),
                    past.by().name(),
                    past.by().displayName(),
                    past.at(),
                    past.reason(),
                    past.note(),
                    Values.of(past.values(), points),
                    Values.of(past.before(), points),
                    past.rule() == null ? null : past.rule().wire(),
                    past.merge(),
                    past.undoneAt());
        }
    }

    record ReasonAnswer(String id, String name) {}

    /** @param open how many cases of the article are undecided */
    static CaseAnswer of(Case one, Article article, int open) {
        CodePoints points = article.points();
        return new CaseAnswer(
                one.id().value(),
                one.revision(),
                one.layer().wire(),
                one.kinds().stream().map(CaseKind::wire).toList(),
                one.state().wire(),
                one.changed(),
                one.severity(),
                ArticleAnswer.of(article, one.settled(), open),
                one.layer().whole()
                        ? null
                        : new FocusAnswer(points.fromUtf16(one.start()), points.fromUtf16(one.end())),
                one.opinions().stream()
                        .map(opinion -> OpinionAnswer.of(opinion, points))
                        .toList(),
                one.kinds().stream()
                        .map(kind -> new DifferenceAnswer(kind.wire(), field(kind, one.layer())))
                        .toList(),
                Values.of(one.gold(), points),
                one.history().stream().map(past -> PastAnswer.of(past, points)).toList(),
                Reason.of(one.kinds()).stream()
                        .map(reason -> new ReasonAnswer(reason.code(), reason.words()))
                        .toList());
    }

    /** Where the difference is to be seen. */
    private static String field(CaseKind kind, CaseLayer layer) {
        return switch (kind) {
            case MISSING -> "label";
            case BOUNDARY -> layer == CaseLayer.QUOTES ? "content" : "span";
            case TYPE, SOURCE, CUE, SENTIMENT, TOPICS, SPEAKER -> kind.wire();
        };
    }
}
