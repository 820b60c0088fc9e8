package dev.concord.agreement;

import dev.concord.record.ArticleRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts the records of each article together, in whatever order they come. Their texts are let go at once: what is kept
 * is a few numbers per label.
 */
public final class RecordedArticles {

    private final Map<String, Article> articles = new TreeMap<>();
    private final Set<String> labellers = new TreeSet<>();

    /** What is known of one article so far. */
    private record Article(int length, int words, long text, String place, Map<String, LabelSet> labels) {}

    /**
     * Takes a record.
     *
     * @param place where it stands, for sentences about later ones
     * @return null, or a sentence that says why it was refused
     */
    public @Nullable String add(ArticleRecord record, String place) {
        String labeller = record.labeller();
        if (labeller == null) return "The record names no labeller.";
        Words words = Words.of(record.text());
        Article article = articles.get(record.id());
        if (article == null) {
            article = article(record, words, place);
            articles.put(record.id(), article);
        } else if (article.length != record.text().length() || article.text != fingerprint(record.text())) {
            return "Article %s has another text than at %s.".formatted(record.id(), article.place);
        } else if (article.labels.containsKey(labeller)) {
            return "Article %s has two records of labeller %s.".formatted(record.id(), labeller);
        }
        article.labels.put(labeller, LabelSet.of(record, words));
        labellers.add(labeller);
        return null;
    }

    private static Article article(ArticleRecord record, Words words, String place) {
        return new Article(record.text().length(), words.count(), fingerprint(record.text()), place, new HashMap<>());
    }

    /** FNV-1a over the text's units: for telling a text from another that somebody edited, not from a forged one. */
    private static long fingerprint(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        return hash;
    }

    /** By name. */
    public List<String> labellers() {
        return List.copyOf(labellers);
    }

    /** Feeds a study with all of them. */
    public void addTo(Study study) {
        articles.forEach((id, article) ->
                study.add(new LabelledArticle(id, article.length, article.words, new TreeMap<>(article.labels))));
    }
}
