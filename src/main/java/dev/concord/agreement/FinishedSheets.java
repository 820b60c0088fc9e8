package dev.concord.agreement;

import dev.concord.account.ProjectId;
import dev.concord.annotation.LabelledSheet;
import dev.concord.annotation.Labels;
import dev.concord.annotation.Sheet;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads finished sheets into what is kept of them, page by page: memory holds one page of texts and labels. */
@Component
class FinishedSheets {

    private static final int PAGE = 500;

    private final Sheets sheets;
    private final Articles articles;

    FinishedSheets(Sheets sheets, Articles articles) {
        this.sheets = sheets;
        this.articles = articles;
    }

    /**
     * Gives every article of a project that has a finished sheet.
     *
     * @param read told after each page how many sheets were read
     */
    void each(ProjectId project, BiConsumer<ArticleId, KeptArticle> sink, IntConsumer read) {
        Sheets.Cursor from = null;
        List<LabelledSheet> begun = new ArrayList<>();
        do {
            Sheets.FinishedPage page = sheets.finished(project, from, PAGE);
            begun.addAll(page.sheets());
            read.accept(page.sheets().size());
            from = page.next();
            // the last article of a page may go on in the next
            int whole = from == null ? begun.size() : startOfLast(begun);
            keep(begun.subList(0, whole), sink);
            begun.subList(0, whole).clear();
        } while (from != null);
    }

    private static int startOfLast(List<LabelledSheet> sheets) {
        int at = sheets.size();
        while (at > 0
                && sheets.get(at - 1)
                        .sheet()
                        .article()
                        .equals(sheets.getLast().sheet().article())) at--;
        return at;
    }

    /** What is kept of one article; empty where none of its sheets is finished. */
    Optional<KeptArticle> of(ArticleId id) {
        List<LabelledSheet> found = new ArrayList<>(sheets.finishedOf(id));
        found.addAll(sheets.repeatsOf(List.of(id)));
        return found.isEmpty() ? Optional.empty() : Optional.of(kept(articles.get(id), found));
    }

    private void keep(List<LabelledSheet> some, BiConsumer<ArticleId, KeptArticle> sink) {
        Map<ArticleId, List<LabelledSheet>> byArticle = some.stream()
                .collect(
                        Collectors.groupingBy(each -> each.sheet().article(), LinkedHashMap::new, Collectors.toList()));
        Map<ArticleId, Article> texts = articles.findAll(byArticle.keySet());
        sheets.repeatsOf(byArticle.keySet())
                .forEach(again -> Objects.requireNonNull(
                                byArticle.get(again.sheet().article()))
                        .add(again));
        byArticle.forEach((id, its) -> sink.accept(id, kept(Objects.requireNonNull(texts.get(id)), its)));
    }

    private static KeptArticle kept(Article article, List<LabelledSheet> finished) {
        Words words = Words.of(article.text());
        Map<String, SheetFacts> facts = new HashMap<>();
        TreeMap<String, LabelSet> labels = new TreeMap<>();
        for (LabelledSheet each : finished) {
            Sheet sheet = each.sheet();
            String name = sheet.pass() == 1 ? sheet.labeller() : KeptArticle.again(sheet.labeller());
            facts.put(name, new SheetFacts(sheet.guideline(), sheet.purpose()));
            Labels its = each.labels();
            labels.put(
                    name,
                    LabelSet.of(
                            its.mentions(),
                            its.quotes(),
                            its.sentiment(),
                            its.topics() == null ? List.of() : its.topics(),
                            words));
        }
        return new KeptArticle(
                new LabelledArticle(article.key(), article.text().length(), words.count(), labels),
                facets(article, finished),
                Map.copyOf(facts));
    }

    private static Facets facets(Article article, List<LabelledSheet> finished) {
        Set<String> topics = finished.stream()
                .flatMap(each -> Optional.ofNullable(each.labels().topics()).orElse(List.of()).stream())
                .collect(Collectors.toSet());
        return new Facets(
                article.meta().outlet(),
                finished.stream()
                        .map(each -> each.sheet().guideline())
                        .filter(version -> version > 0)
                        .collect(Collectors.toSet()),
                finished.stream()
                        .map(each -> each.sheet().submittedAt())
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .map(Facets::week)
                        .orElse(null),
                topics);
    }
}
