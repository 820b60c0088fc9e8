package dev.concord.agreement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a figure is: its formula, where it was published, and how to read it. */
public enum Explanation {
    ALPHA_NOMINAL(
            Coefficient.KRIPPENDORFF_ALPHA,
            Metric.NOMINAL,
            "α = 1 − Dₒ / Dₑ. Dₒ: the share of pairs of labels of one unit that differ, each unit with m labels counted with"
                    + " weight 1/(m − 1) per pair. Dₑ: the share that would differ if all labels were dealt out at random.",
            Sources.ALPHA,
            "1 is perfect, 0 is what chance gives, below 0 is systematic disagreement. Any two labels differ equally."),
    ALPHA_ORDINAL(
            Coefficient.KRIPPENDORFF_ALPHA,
            Metric.ORDINAL,
            "α = 1 − Dₒ / Dₑ, where labels c and k differ by δ² = (n_c/2 + all labels between them + n_k/2)².",
            Sources.ALPHA,
            "As nominal α, but neighbours on the scale differ less than its ends. This is the figure for a scale of"
                    + " sentiment, whose points have an order but no measured distance."),
    ALPHA_INTERVAL(
            Coefficient.KRIPPENDORFF_ALPHA,
            Metric.INTERVAL,
            "α = 1 − Dₒ / Dₑ, where labels c and k differ by δ² = (c − k)².",
            Sources.ALPHA,
            "As ordinal α, if one step of the scale is as long as another."),
    ALPHA_MASI(
            Coefficient.KRIPPENDORFF_ALPHA,
            Metric.MASI,
            "α = 1 − Dₒ / Dₑ, where sets A and B differ by 1 − |A∩B| / |A∪B| · m; m is 1 for equal sets, 2/3 where one"
                    + " holds the other, 1/3 where they overlap, 0 where they do not.",
            Sources.MASI + " " + Sources.ALPHA,
            "Sets of topics that have something in common agree in part. Two empty sets agree."),
    ALPHA_TOKEN(
            Coefficient.KRIPPENDORFF_ALPHA,
            Metric.TOKEN,
            "Nominal α where each word is a unit: inside of a label or outside of all.",
            Sources.ALPHA,
            "Words are runs of letters and digits; each sign of scripts without spaces is a word. Punctuation does not count."
                    + " Neighbouring words are not independent, so that the interval comes from drawing whole articles."),
    KAPPA(
            Coefficient.COHEN_KAPPA,
            Metric.NOMINAL,
            "κ = (pₒ − pₑ) / (1 − pₑ). pₒ: the share on which both agree. pₑ: what both would agree on by chance, each with"
                    + " her own habits.",
            Sources.KAPPA,
            Sources.LANDIS),
    KAPPA_LINEAR(
            Coefficient.WEIGHTED_KAPPA,
            Metric.LINEAR,
            "κ = 1 − Σ v·pₒ / Σ v·pₑ, where a disagreement of c with k weighs v = |c − k| steps of the scale.",
            Sources.WEIGHTED,
            "As κ, but a disagreement by two steps counts twice one by one. Points nobody chose keep their place."),
    KAPPA_QUADRATIC(
            Coefficient.WEIGHTED_KAPPA,
            Metric.QUADRATIC,
            "κ = 1 − Σ v·pₒ / Σ v·pₑ, where a disagreement of c with k weighs v = (c − k)².",
            Sources.WEIGHTED,
            "As linear, but a disagreement by two steps counts four times one by one. Close to an intraclass correlation."),
    FLEISS(
            Coefficient.FLEISS_KAPPA,
            Metric.NOMINAL,
            "κ = (P̄ − P̄ₑ) / (1 − P̄ₑ). P̄: the mean share of pairs of labels of an article that agree. P̄ₑ: the sum of the"
                    + " squared shares of the categories.",
            "Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin 76(5),"
                    + " 378–382.",
            "Needs equally many labels of every article; articles with one label are left out. With many articles it is"
                    + " nearly nominal α."),
    F1_EXACT(
            Coefficient.F1,
            Metric.EXACT,
            "F1 = 2·hits / (spans of one + spans of the other), where a hit is the same characters. Over all: hits and spans"
                    + " of all pairs are summed.",
            Sources.F1,
            "Not corrected for chance: there is no telling how many spans nobody marked, and chance hits are rare."),
    F1_OVERLAP(
            Coefficient.F1,
            Metric.OVERLAP,
            "F1 = 2·hits / (spans of one + spans of the other), where a hit has at least half of the characters that either"
                    + " covers in common. Each span has one partner at most.",
            Sources.F1,
            "Far above the exact figure: labellers see the same, but draw its borders differently."),
    UNITIZING(
            Coefficient.UNITIZING_ALPHA,
            null,
            "α = 1 − Dₒ / Dₑ over a line of characters: units that overlap differ by the squares of the distances of their"
                    + " ends, a unit in the other's gap by its squared length.",
            "Krippendorff, K. (1995). On the reliability of unitizing continuous data. Sociological Methodology 25, 47–76;"
                    + " as corrected in Krippendorff, K. (2004). Content Analysis (2nd ed.), ch. 11.6. Not the later family"
                    + " of Krippendorff, Mathet, Bouvry & Widlöcher (2016).",
            "Squares make long units weigh most. The parts of an interrupted quote are units of their own; types are not"
                    + " asked for."),
    GAMMA(
            Coefficient.GAMMA,
            null,
            "γ = 1 − δₒ / δₑ. δₒ: the disorder of the best alignment of all labellers' units, by place and category (α = 3,"
                    + " β = 1, Δ∅ = 1). δₑ: the same of random continua made of the labellers' own units.",
            "Mathet, Y., Widlöcher, A., & Métivier, J.-P. (2015). The unified and holistic method gamma (γ) for"
                    + " inter-annotator agreement measure and alignment. Computational Linguistics 41(3), 437–479.",
            "Place and type in one figure. δₑ is drawn with the seed of the study and held in the bootstrap."),
    GAMMA_CAT(
            Coefficient.GAMMA,
            Metric.NOMINAL,
            "γ-cat = 1 − (observed / expected share of different categories), over pairs of γ's alignment, weighted by how"
                    + " alike their places are.",
            "Mathet, Y. (2017). The agreement measure γ-cat as a complement to γ focused on categorization of a continuum."
                    + " Computational Linguistics 43(3), 661–681.",
            "How far types agree where units do."),
    PERCENT(
            Coefficient.PERCENT,
            null,
            "The share of pairs of labels of the same unit that are the same.",
            "Reported beside the others, as Artstein, R., & Poesio, M. (2008). Inter-coder agreement for computational"
                    + " linguistics. Computational Linguistics 34(4), 555–596, advise.",
            "Nothing is taken off for chance: with two labels of which one is rare, 90 % may be no better than guessing.");

    /** Where .667 and .8 come from. */
    public static final String THRESHOLDS =
            "Krippendorff (2004, p. 241; 2019, ch. 12) asks for α ≥ .800 where conclusions rest on the labels, and lets"
                    + " .667 ≤ α < .800 do for tentative ones. He derived neither; the lower end of the interval should"
                    + " pass, not only the value. They are meant for α, and say little of F1, γ or percentages.";

    /** How the intervals are made. */
    public static final String INTERVAL =
            "Articles are drawn with replacement, as many as there are, and the figure is taken anew of each draw. The"
                    + " interval is the bias-corrected and accelerated percentile interval (BCa): Efron, B. (1987). Better"
                    + " bootstrap confidence intervals. Journal of the American Statistical Association 82(397), 171–185;"
                    + " Efron, B., & Tibshirani, R. J. (1993). An Introduction to the Bootstrap, ch. 14. Draws in which the"
                    + " figure is undefined are left out; where they are more than a tenth, there is no interval.";

    private final Coefficient measure;
    private final @Nullable Metric metric;
    private final String formula;
    private final String publication;
    private final String reading;

    Explanation(Coefficient measure, @Nullable Metric metric, String formula, String publication, String reading) {
        this.measure = measure;
        this.metric = metric;
        this.formula = formula;
        this.publication = publication;
        this.reading = reading;
    }

    /** The explanation of a figure. */
    public static Explanation of(Measure figure) {
        for (Explanation explanation : values()) {
            if (explanation.measure == figure.measure() && Objects.equals(explanation.metric, figure.metric())) {
                return explanation;
            }
        }
        throw new IllegalArgumentException("Nothing explains " + figure.title());
    }

    /** As people call the figure. */
    public String title() {
        return new Measure(Layer.SENTIMENT, measure, metric, null, null, null, null, null, 0, null, 0, null).title();
    }

    public String formula() {
        return formula;
    }

    /** Where it was published. */
    public String publication() {
        return publication;
    }

    /** How to read it. */
    public String reading() {
        return reading;
    }

    /** Whether {@link #THRESHOLDS} speak of it. */
    public boolean hasThresholds() {
        return measure == Coefficient.KRIPPENDORFF_ALPHA;
    }

    private static final class Sources {
        static final String ALPHA =
                "Krippendorff, K. (2019). Content Analysis: An Introduction to Its Methodology (4th ed.), ch. 12. Hayes, A. F.,"
                        + " & Krippendorff, K. (2007). Answering the call for a standard reliability measure for coding data."
                        + " Communication Methods and Measures 1(1), 77–89.";
        static final String MASI =
                "Passonneau, R. (2006). Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation."
                        + " LREC 2006, 831–836.";
        static final String KAPPA =
                "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement"
                        + " 20(1), 37–46.";
        static final String WEIGHTED =
                "Cohen, J. (1968). Weighted kappa: Nominal scale agreement with provision for scaled disagreement or partial"
                        + " credit. Psychological Bulletin 70(4), 213–220.";
        static final String F1 =
                "Hripcsak, G., & Rothschild, A. S. (2005). Agreement, the F-measure, and reliability in information retrieval."
                        + " Journal of the American Medical Informatics Association 12(3), 296–298. Overlap: Jaccard, P."
                        + " (1912). The distribution of the flora in the alpine zone. New Phytologist 11(2), 37–50.";
        static final String LANDIS =
                "1 is perfect, 0 is what chance gives. The words of Landis & Koch (1977. Biometrics 33(1), 159–174: slight, fair,"
                        + " moderate, substantial, almost perfect) are, in their own words, arbitrary divisions: κ also"
                        + " depends on how many categories there are and how rare they are.";
    }
}
