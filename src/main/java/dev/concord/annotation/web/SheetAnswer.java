package dev.concord.annotation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.annotation.Labels;
import dev.concord.annotation.Layer;
import dev.concord.annotation.ReturnMark;
import dev.concord.annotation.Sheet;
import dev.concord.corpus.Article;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.web.BlockAnswer;
import dev.concord.corpus.web.MetaAnswer;
import dev.concord.corpus.web.SpeakerAnswer;
import dev.concord.record.Surface;
import dev.concord.scheme.Guideline;
import dev.concord.scheme.Scheme;
import dev.concord.text.CodePoints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet as REST gives it: everything a client needs to show and change it, in one piece, in code points. */
record SheetAnswer(
        long id,
        String project,
        ArticleAnswer article,
        String labeller,
        String state,
        boolean editable,
        @Nullable String reason,
        @JsonProperty("return_marks") List<MarkAnswer> marks,
        long revision,
        int guideline,
        @JsonProperty("guideline_news") List<NewsAnswer> news,
        Scheme scheme,
        List<SpeakerAnswer> speakers,
        String text,
        @JsonProperty("text_version") int textVersion,
        List<BlockAnswer> blocks,
        LabelsAnswer labels) {

    record ArticleAnswer(String id, MetaAnswer meta) {}

    /** A version of the guideline that came after the labels of the sheet, oldest first. */
    record NewsAnswer(int version, String changes, Instant at) {}

    /** Where a returned sheet should be looked at; empty unless it is returned. */
    record MarkAnswer(
            int start,
            int end,
            String text,
            @Nullable String layer,
            @Nullable String label,
            @Nullable String note) {

        static MarkAnswer of(ReturnMark mark, Article article) {
            LabelsAnswer.SpanAnswer span =
                    LabelsAnswer.SpanAnswer.of(Surface.of(article.text(), mark.span()), article.points());
            Layer layer = mark.layer();
            return new MarkAnswer(
                    span.start(),
                    span.end(),
                    span.text(),
                    layer == null ? null : layer.wire(),
                    mark.label(),
                    mark.note());
        }
    }

    /** @param editable whether the caller may change it */
    static SheetAnswer of(
            Sheet sheet,
            boolean editable,
            String project,
            Article article,
            Labels labels,
            List<ReturnMark> marks,
            List<Guideline> newer,
            Scheme scheme,
            List<Speaker> speakers) {
        CodePoints points = article.points();
        LocalDate day = article.meta().published();
        return new SheetAnswer(
                sheet.id().value(),
                project,
                new ArticleAnswer(article.key(), MetaAnswer.of(article.meta())),
                sheet.labeller(),
                sheet.state().wire(),
                editable,
                sheet.reason(),
                marks.stream().map(mark -> MarkAnswer.of(mark, article)).toList(),
                sheet.revision(),
                sheet.guideline(),
                newer.stream()
                        .map(one -> new NewsAnswer(one.version(), one.changes(), one.createdAt()))
                        .toList(),
                scheme,
                speakers.stream().map(speaker -> SpeakerAnswer.of(speaker, day)).toList(),
                article.text(),
                article.version(),
                BlockAnswer.of(article),
                LabelsAnswer.of(labels, points));
    }
}
