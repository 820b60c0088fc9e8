package dev.concord.release;

import dev.concord.account.ProjectId;
import dev.concord.annotation.LabelledSheet;
import dev.concord.annotation.Labels;
import dev.concord.annotation.Sheet;
import dev.concord.annotation.Sheets;
import dev.concord.annotation.Sheets.Cursor;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.Speakers;
import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Provenance;
import dev.concord.record.ArticleRecord.Quote;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a release can hold, page by page in the order of article and labeller: memory holds a few pages, however many. */
@Component
class ReleaseLines {

    private static final int PAGE = 250;

    /** Pages that are read, and whose labels are not yet. */
    private static final int WAITING = 2;

    private final Sheets sheets;
    private final Articles articles;
    private final Speakers speakers;
    private final EntityManager entities;

    ReleaseLines(Sheets sheets, Articles articles, Speakers speakers, EntityManager entities) {
        this.sheets = sheets;
        this.articles = articles;
        this.speakers = speakers;
        this.entities = entities;
    }

    /** Takes the finished sheets of one article after the other, each with its labeller's. */
    interface Sink {
        void take(List<ArticleRecord> article) throws IOException;
    }

    /**
     * Gives every article that is not set aside to the sink, on a thread of its own, while the next are read; call it within
     * one transaction, so that all of them are of one moment.
     */
    void each(ProjectId project, Sink sink) throws IOException {
        Map<String, Speaker> registry =
                speakers.of(project).stream().collect(Collectors.toMap(Speaker::slug, Function.identity()));
        var lines = new Lines(registry, sink);
        try (Behind<Page> making = new Behind<>("release-lines", WAITING, lines::take)) {
            Cursor from = null;
            do {
                Sheets.FinishedPage page = sheets.finished(project, from, PAGE);
                making.give(new Page(
                        page.sheets(),
                        articles.findInUse(page.sheets().stream()
                                .map(each -> each.sheet().article())
                                .toList())));
                from = page.next();
                // otherwise Hibernate keeps every row of the release until its end
                entities.clear();
            } while (from != null);
            making.done();
        }
        lines.end();
    }

    /** Sheets as they were read, with the texts of their articles; without one where the article is set aside. */
    private record Page(List<LabelledSheet> sheets, Map<ArticleId, Article> texts) {}

    /** Makes lines of pages; an article's may stand on two of them. */
    private static final class Lines {
        private final Map<String, Speaker> registry;
        private final Sink sink;
        private final List<ArticleRecord> article = new ArrayList<>();

        Lines(Map<String, Speaker> registry, Sink sink) {
            this.registry = registry;
            this.sink = sink;
        }

        void take(Page page) throws IOException {
            for (LabelledSheet each : page.sheets) {
                Article text = page.texts.get(each.sheet().article());
                if (text == null) continue;
                if (!article.isEmpty() && !article.getLast().id().equals(text.key())) end();
                article.add(line(text, each.sheet(), each.labels(), registry));
            }
        }

        void end() throws IOException {
            if (!article.isEmpty()) sink.take(List.copyOf(article));
            article.clear();
        }
    }

    private static ArticleRecord line(Article article, Sheet sheet, Labels labels, Map<String, Speaker> registry) {
        LocalDate day = article.meta().published();
        return new ArticleRecord(
                article.key(),
                sheet.labeller(),
                null,
                article.text(),
                article.meta(),
                article.blocks(),
                labels.mentions(),
                Stream.concat(
                                labels.mentions().stream().map(Mention::speaker),
                                labels.quotes().stream().map(Quote::speaker))
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .map(registry::get)
                        .filter(Objects::nonNull)
                        .map(speaker -> speaker(speaker, day))
                        .toList(),
                labels.quotes(),
                labels.sentiment(),
                labels.topics() == null ? List.of() : labels.topics(),
                provenance(sheet));
    }

    /** With the role of the day of the article, as far as that is known. */
    private static ArticleRecord.Speaker speaker(Speaker speaker, @Nullable LocalDate day) {
        return new ArticleRecord.Speaker(
                speaker.slug(), speaker.name(), speaker.roleOn(day).orElse(null), speaker.side(), speaker.wikidata());
    }

    private static Provenance provenance(Sheet sheet) {
        return new Provenance(
                sheet.guideline() == 0 ? null : sheet.guideline(),
                sheet.state().wire(),
                sheet.submittedAt() == null ? sheet.changedAt() : sheet.submittedAt(),
                sheet.isGold() ? null : sheet.seconds(),
                sheet.suggested(),
                sheet.accepted());
    }
}
