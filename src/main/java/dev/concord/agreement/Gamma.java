package dev.concord.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * γ (Mathet, Y., Widlöcher, A. &amp; Métivier, J.-P. (2015). The unified and holistic method gamma (γ) for
 * inter-annotator agreement measure and alignment. Computational Linguistics 41(3), 437–479) and γ-cat (Mathet, Y.
 * (2017). The agreement measure γ-cat as a complement to γ focused on categorization of a continuum. Computational
 * Linguistics 43(3), 661–681), with α = 3, β = 1, Δ∅ = 1.
 *
 * <p>γ = 1 − δ<sub>o</sub> / δ<sub>e</sub>. δ<sub>o</sub> is the disorder of the {@linkplain BestAlignment best
 * alignment} per mean number of units of a labeller, δ<sub>e</sub> the same of {@linkplain RandomContinua random
 * continua}. γ-cat is, in the same alignments, one minus the share of pairs with different categories, weighted by how
 * alike their positions are, over what that share is by chance.
 *
 * <p>Pooled over articles: disorders are summed, and so are mean numbers of units; δ<sub>e</sub> is estimated for each
 * number of labellers that occurs. In a resample of articles δ<sub>o</sub> changes and δ<sub>e</sub> is held.
 */
public final class Gamma {

    /** The precision of δ<sub>e</sub>, at 95 %: the finest of those that the publication names. */
    public static final double PRECISION = .01;

    private static final int DISORDER = 0;
    private static final int EXPECTED = 1;
    private static final int CATEGORY_DISORDER = 2;
    private static final int CATEGORY_EXPECTED = 3;
    private static final int WIDTH = 4;

    private final ArticleSums rows;
    private final double[] totals;
    private final Marked marked;
    private int notProven;
    private double meanUnits;

    private Gamma(List<Continuum> all, long seed, double precision) {
        this.rows = new ArticleSums(all.size(), WIDTH);
        this.marked = Marked.in(all);
        BestAlignment best = new BestAlignment();
        RandomContinua random = new RandomContinua(
                all.stream().filter(article -> article.labellers() >= 2).toList(), seed);
        Map<Integer, ExpectedDisorder> expected = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Continuum article = all.get(i);
            if (article.labellers() < 2 || article.size() == 0) continue;
            best.align(article);
            if (!best.exact()) notProven++;
            ExpectedDisorder chance =
                    expected.computeIfAbsent(article.labellers(), n -> ExpectedDisorder.of(random, n, precision));
            add(i, article, best, chance);
        }
        this.totals = rows.all();
    }

    /**
     * Over many articles; those with fewer than two labellers count for nothing, but keep their place.
     *
     * @param seed of the random continua: the same articles, in any order, and the same seed give the same figure
     */
    public static Gamma over(List<Continuum> articles, long seed) {
        return new Gamma(articles, seed, PRECISION);
    }

    /** @param precision of δ<sub>e</sub>, at 95 %, such as .02 */
    public static Gamma over(List<Continuum> articles, long seed, double precision) {
        if (!(precision > 0)) throw new IllegalArgumentException("precision must be above 0, not " + precision);
        return new Gamma(articles, seed, precision);
    }

    private void add(int place, Continuum article, BestAlignment best, ExpectedDisorder chance) {
        double mean = (double) article.size() / article.labellers();
        meanUnits += mean;
        rows.set(place, DISORDER, best.disorder());
        rows.set(place, EXPECTED, mean * chance.disorder());
        rows.set(place, CATEGORY_DISORDER, best.categoryDisorder());
        rows.set(place, CATEGORY_EXPECTED, best.categoryWeight() * chance.categoryDisorder());
    }

    /** γ; NaN where it is {@linkplain #whyUndefined undefined}. */
    public double value() {
        return value(totals, DISORDER);
    }

    /** γ-cat; NaN where it is {@linkplain #whyCategoryUndefined undefined}. */
    public double category() {
        return value(totals, CATEGORY_DISORDER);
    }

    /**
     * γ and γ-cat of a resample, in this order.
     *
     * @param times how often each article counts, in the order given
     */
    public double[] resampled(int[] times) {
        double[] sums = rows.resampled(times);
        return new double[] {value(sums, DISORDER), value(sums, CATEGORY_DISORDER)};
    }

    private static double value(double[] sums, int observed) {
        return sums[observed + 1] > 0 ? 1 - sums[observed] / sums[observed + 1] : Double.NaN;
    }

    /** δ<sub>o</sub>: the disorder per mean number of units. */
    public double observed() {
        return totals[DISORDER] / meanUnits;
    }

    /** δ<sub>e</sub>, the mean over the articles where they have different numbers of labellers. */
    public double expected() {
        return totals[EXPECTED] / meanUnits;
    }

    /** A sentence; null where there is a value. */
    public @Nullable String whyUndefined() {
        return marked.whyUndefined(value());
    }

    /** A sentence; null where there is a value. */
    public @Nullable String whyCategoryUndefined() {
        if (marked.articles() == 0 || marked.units() == 0) return whyUndefined();
        return Double.isNaN(category())
                ? "No two labellers marked units near each other, or all units are of one category."
                : null;
    }

    public Marked marked() {
        return marked;
    }

    /** Articles whose alignment is good, but was not proven to be the best: too much overlaps in them. */
    public int notProven() {
        return notProven;
    }
}
