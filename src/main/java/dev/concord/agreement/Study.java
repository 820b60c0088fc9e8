package dev.concord.agreement;

import java.util.List;
import java.util.TreeSet;

/**
 * Agreement over many articles. Add them one by one (each is let go at once), then ask for the figures.
 *
 * <p>All figures are pooled: what the articles say is added up, and the measure taken of the sum; never an average of
 * measures of single articles.
 */
public final class Study {

    private final StudyOptions options;
    private final TreeSet<String> labellers = new TreeSet<>();
    private int articles;

    public Study(StudyOptions options) {
        this.options = options;
    }

    /** Adds an article; its id must not have come before. */
    public void add(LabelledArticle article) {
        articles++;
        labellers.addAll(article.labels().keySet());
    }

    public int articles() {
        return articles;
    }

    /** By name. */
    public List<String> labellers() {
        return List.copyOf(labellers);
    }

    /** All figures: pooled ones first, then those of pairs, layer by layer. */
    public List<Measure> measures() {
        return List.of();
    }
}
