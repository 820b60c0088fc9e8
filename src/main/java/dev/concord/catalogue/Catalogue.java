package dev.concord.catalogue;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.ArticleSummary;
import dev.concord.corpus.Articles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds articles of a project, and counts them. What was changed is found at once; only after a large import the index may
 * be behind, and says so.
 */
@Service
public class Catalogue {

    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Indexing indexing;
    private final Articles articles;

    Catalogue(Indexing indexing, Articles articles) {
        this.indexing = indexing;
        this.articles = articles;
    }

    /** An article that was found, with the values of its facets. */
    public record Found(ArticleSummary article, Map<Facet, List<String>> facets) {

        /** Its values of a facet; empty where it has none. */
        public List<String> values(Facet facet) {
            return facets.getOrDefault(facet, List.of());
        }
    }

    /**
     * Some of what was found.
     *
     * @param next the cursor to go on from, null at the end
     * @param total how many there are in all
     * @param behind how many changes the index has yet to read
     */
    public record Page(List<Found> articles, @Nullable String next, long total, long behind) {}

    /** How many articles have a value of a facet. */
    public record Amount(String value, int articles) {}

    /** Articles after a cursor, null to begin. */
    public Page find(ProjectId project, Wanted wanted, @Nullable String cursor, int size) {
        Object[] after = cursor == null ? null : Cursor.read(cursor, wanted.order());
        long behind = indexing.catchUp(PATIENCE);
        var hits = indexing.search(
                searcher -> Searching.page(searcher, Searching.query(project, wanted), wanted.order(), after, size));
        Map<ArticleId, ArticleSummary> summaries =
                articles.summaries(hits.hits().stream().map(Searching.Hit::id).toList());
        List<Found> found = hits.hits().stream()
                .filter(hit -> summaries.containsKey(hit.id()))
                .map(hit -> new Found(Objects.requireNonNull(summaries.get(hit.id())), hit.facets()))
                .toList();
        return new Page(found, hits.next(), hits.total(), behind);
    }

    /** How many of those that fit have which values, the most frequent ones of each facet first. */
    public Map<Facet, List<Amount>> counts(ProjectId project, Wanted wanted, Set<Facet> facets, int top) {
        indexing.catchUp(PATIENCE);
        return indexing.search(searcher -> Searching.counts(searcher, Searching.query(project, wanted), facets, top));
    }

    /** All that fit, in the order in which they came; at most so many. */
    public List<ArticleId> ids(ProjectId project, Wanted wanted, int most) {
        indexing.catchUp(PATIENCE);
        return indexing.search(searcher -> Searching.ids(searcher, Searching.query(project, wanted), most));
    }
}
