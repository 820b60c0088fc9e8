package dev.concord.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure of unitizing compares.
 *
 * @param articles those with two labellers or more
 * @param units marked in those articles
 * @param alone units left out: their article has one labeller
 */
public record Marked(int articles, long units, long alone) {

    static Marked in(List<Continuum> all) {
        int articles = 0;
        long units = 0;
        long alone = 0;
        for (Continuum article : all) {
            if (article.labellers() < 2) {
                alone += article.size();
            } else {
                articles++;
                units += article.size();
            }
        }
        return new Marked(articles, units, alone);
    }

    /** A sentence that says why the figure has no value; null where it has one. */
    @Nullable
    String whyUndefined(double value) {
        if (articles == 0) return "No article was labelled by two people.";
        if (units == 0) return "Nobody marked anything.";
        return Double.isNaN(value) ? "However the units had been laid, labellers could not have disagreed." : null;
    }
}
