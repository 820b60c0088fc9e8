package dev.concord.catalogue;

import dev.concord.annotation.LabelledSheet;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.SetAside;
import dev.concord.duplicate.Duplicates;
import dev.concord.progress.ArticleMap;
import dev.concord.progress.Stage;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the index keeps of some articles, in a handful of queries. */
@Component
class Reading {

    private final Articles articles;
    private final SetAside aside;
    private final ArticleMap map;
    private final Sheets sheets;
    private final Tags tags;
    private final Duplicates duplicates;

    Reading(Articles articles, SetAside aside, ArticleMap map, Sheets sheets, Tags tags, Duplicates duplicates) {
        this.articles = articles;
        this.aside = aside;
        this.map = map;
        this.sheets = sheets;
        this.tags = tags;
        this.duplicates = duplicates;
    }

    @Transactional(readOnly = true)
    List<IndexedArticle> of(Collection<ArticleId> ids) {
        Map<ArticleId, Stage> stages = map.stages(ids);
        Set<ArticleId> left = aside.among(ids);
        Map<ArticleId, Set<String>> tagged = tags.of(ids);
        Map<ArticleId, Set<String>> topics = topics(ids);
        Set<ArticleId> repeated = duplicates.among(ids);
        return articles.findAll(ids).values().stream()
                .map(article -> {
                    Map<Facet, Set<String>> facets = facets(article, stages.get(article.id()));
                    facets.put(Facet.TAG, tagged.getOrDefault(article.id(), Set.of()));
                    facets.put(Facet.TOPIC, topics.getOrDefault(article.id(), Set.of()));
                    facets.put(Facet.FLAG, Flag.of(article, repeated.contains(article.id())));
                    return indexed(article, facets, left.contains(article.id()));
                })
                .toList();
    }

    private static IndexedArticle indexed(Article article, Map<Facet, Set<String>> facets, boolean aside) {
        String headline = article.meta().headline();
        boolean inside = headline == null || article.text().startsWith(headline);
        return new IndexedArticle(
                article.id(),
                article.project(),
                inside ? article.text() : headline + "\n\n" + article.text(),
                article.meta().published(),
                facets,
                aside);
    }

    private static Map<Facet, Set<String>> facets(Article article, @Nullable Stage stage) {
        var meta = article.meta();
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.OUTLET, one(meta.outlet()));
        facets.put(Facet.PLACE, one(meta.place()));
        facets.put(Facet.LANGUAGE, one(meta.language()));
        facets.put(
                Facet.MONTH,
                one(
                        meta.published() == null
                                ? null
                                : meta.published().toString().substring(0, 7)));
        facets.put(Facet.STATE, one((stage == null ? Stage.NOT_GIVEN : stage).wire()));
        return facets;
    }

    private static Set<String> one(@Nullable String value) {
        return value == null || value.isBlank() ? Set.of() : Set.of(value);
    }

    /** What gold says an article is about; without gold, what anybody who has submitted it says. */
    private Map<ArticleId, Set<String>> topics(Collection<ArticleId> ids) {
        Map<ArticleId, Set<String>> said = new HashMap<>();
        Map<ArticleId, Set<String>> settled = new HashMap<>();
        for (LabelledSheet one : sheets.finishedOf(ids)) {
            List<String> topics = one.labels().topics();
            if (topics == null) continue;
            var into = one.sheet().isGold() ? settled : said;
            into.computeIfAbsent(one.sheet().article(), id -> new TreeSet<>()).addAll(topics);
        }
        said.putAll(settled);
        return said;
    }
}
