package dev.concord.agreement;

import dev.concord.agreement.LengthPairs.Lengths;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Krippendorff's α for unitizing as published in 1995, α<sub>U</sub>: Krippendorff, K. (1995). On the reliability of
 * unitizing continuous data. Sociological Methodology 25, 47–76; with the expected disagreement as he corrected it in
 * Krippendorff, K. (2004). Content Analysis, 2nd ed., chapter 11.6. It is not the later family (Krippendorff, Mathet,
 * Bouvry &amp; Widlöcher 2016).
 *
 * <p>α = 1 − ΣD<sub>o</sub> / ΣD<sub>e</sub>, each summed over the categories. For one category, m labellers and L
 * characters: D<sub>o</sub> = Σδ² / (m(m−1)L²) over the ordered pairs of labellers, where δ² is (difference of starts)²
 * + (difference of ends)² for two units that overlap, and b² for a unit of length b inside the other's gap; and
 * D<sub>e</sub> = (2/L) Σ<sub>units</sub> [(N−1)/3 · (2b³ − 3b² + b) + b² Σ<sub>gaps ≥ b</sub> (g − b + 1)] / (mL(mL−1) −
 * Σ b(b−1)).
 *
 * <p>Pooled over articles, which lie end to end; a gap ends where its article does. Where articles have different
 * numbers of labellers, each article's pairs are weighted by 1/(m−1) and mL becomes Σm<sub>a</sub>L<sub>a</sub>, as
 * Krippendorff's other α does with missing values; with equally many that is the published formula. The publication
 * knows no overlapping units of one labeller in one category: they are merged, and counted ({@link #merged}). Units that
 * touch stay apart.
 */
public final class UnitizingAlpha {

    /** Values of an article: characters × labellers, then of each category those below. */
    private static final int OBSERVED = 0;

    private static final int UNITS = 1;
    private static final int CUBES = 2;
    private static final int SQUARES = 3;
    private static final int OF_UNITS = 4;
    private static final int OF_GAPS = 5;
    private static final int PER_CATEGORY = 6;

    private final ArticleSums rows;
    private final double[] totals;
    private final Marked marked;
    /** How far units and gaps of each category disagree by chance. */
    private final double[] gaps;

    private double length;
    private long merged;

    private UnitizingAlpha(List<Continuum> articles, int categories) {
        this.rows = new ArticleSums(articles.size(), 1 + PER_CATEGORY * categories);
        this.marked = Marked.in(articles);
        this.gaps = new double[categories];
        for (int i = 0; i < articles.size(); i++) count(i, articles.get(i));
        for (int category = 0; category < categories; category++) read(articles, category);
        this.totals = rows.all();
    }

    /** Articles with fewer than two labellers count for nothing, but keep their place. */
    public static UnitizingAlpha over(List<Continuum> articles) {
        int categories = 0;
        for (Continuum article : articles) {
            for (int u = 0; u < article.size(); u++) categories = Math.max(categories, article.category(u) + 1);
        }
        return new UnitizingAlpha(articles, categories);
    }

    private void count(int place, Continuum article) {
        if (article.labellers() < 2) return;
        length += article.length();
        rows.set(place, 0, (double) article.labellers() * article.length());
    }

    private void read(List<Continuum> articles, int category) {
        CategoryRuns runs = new CategoryRuns(category);
        Lengths unitLengths = new Lengths(articles.size());
        Lengths gapLengths = new Lengths(articles.size());
        for (int i = 0; i < articles.size(); i++) {
            if (articles.get(i).labellers() >= 2) {
                runs.read(articles.get(i));
                addRuns(i, category, runs, articles.get(i).labellers());
                runs.addUnits(unitLengths);
                runs.addGaps(gapLengths);
            }
            unitLengths.endArticle();
            gapLengths.endArticle();
        }
        merged += runs.merged();
        LengthPairs found = new LengthPairs(unitLengths, gapLengths);
        gaps[category] = found.sum();
        for (int i = 0; i < articles.size(); i++) {
            rows.set(i, at(category) + OF_UNITS, found.ofUnits(i));
            rows.set(i, at(category) + OF_GAPS, found.ofGaps(i));
        }
    }

    private static int at(int category) {
        return 1 + category * PER_CATEGORY;
    }

    private void addRuns(int place, int category, CategoryRuns runs, int labellers) {
        int at = at(category);
        rows.set(place, at + OBSERVED, 2 * runs.disagreement() / (labellers - 1));
        rows.set(place, at + UNITS, runs.size());
        for (int run = 0; run < runs.size(); run++) {
            double b = runs.length(run);
            rows.add(place, at + CUBES, (2 * b * b * b - 3 * b * b + b) / 3);
            rows.add(place, at + SQUARES, b * (b - 1));
        }
    }

    /** α over all categories; NaN where it is {@linkplain #whyUndefined undefined}. */
    public double value() {
        return value(totals);
    }

    /**
     * α of a resample.
     *
     * @param times how often each article counts, in the order given
     */
    public double resampled(int[] times) {
        return value(rows.resampled(times));
    }

    private double value(double[] sums) {
        double observed = 0;
        double expected = 0;
        for (int category = 0; category < gaps.length; category++) {
            observed += sums[at(category) + OBSERVED] / sums[0];
            expected += expected(category, sums);
        }
        return expected > 0 ? 1 - observed / expected : Double.NaN;
    }

    /**
     * Per character, as is what is observed: the publication divides both by the length once more.
     *
     * <p>The double sum over units and gaps is of second order in the articles. Of a choice of them it is taken as the
     * product of two sums of first order, how their units fare with all gaps and their gaps with all units, over what
     * all have together: right for all, and within a few hundredths of a standard error for a resample of five.
     */
    private double expected(int category, double[] sums) {
        int at = at(category);
        double all = sums[0] * (sums[0] - 1) - sums[at + SQUARES];
        double inGaps = gaps[category] == 0 ? 0 : sums[at + OF_UNITS] * sums[at + OF_GAPS] / gaps[category];
        return all <= 0 ? 0 : 2 * (Math.max(0, sums[at + UNITS] - 1) * sums[at + CUBES] + inGaps) / all;
    }

    /** α of one category; NaN where no disagreement can be expected. */
    public double value(int category) {
        double expected = expected(category);
        return expected > 0 ? 1 - observed(category) / expected : Double.NaN;
    }

    /** D<sub>o</sub> of one category, as published. */
    public double observed(int category) {
        return totals[at(category) + OBSERVED] / totals[0] / length;
    }

    /** D<sub>e</sub> of one category, as published. */
    public double expected(int category) {
        return expected(category, totals) / length;
    }

    /** A sentence; null where there is a value. */
    public @Nullable String whyUndefined() {
        return marked.whyUndefined(value());
    }

    public Marked marked() {
        return marked;
    }

    /** How many units were merged into another of the same labeller and category, which they overlap. */
    public long merged() {
        return merged;
    }
}
