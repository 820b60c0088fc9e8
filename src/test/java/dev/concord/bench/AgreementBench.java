package dev.concord.bench;

import dev.concord.agreement.Coefficient;
import dev.concord.agreement.LabelSet;
import dev.concord.agreement.LabelledArticle;
import dev.concord.agreement.Layer;
import dev.concord.agreement.Measure;
import dev.concord.agreement.Metric;
import dev.concord.agreement.Simulated;
import dev.concord.agreement.Study;
import dev.concord.agreement.StudyOptions;
import dev.concord.record.ArticleRecord.Sentiment;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;

/**
 * All figures of 10,000 articles by three annotators with ten quotes each, with 1,000 rounds of bootstrap; and DKPro
 * Statistics' α of the same sentiments beside ours, each one value without an interval.
 */
final class AgreementBench {

    private static final int ARTICLES = 10_000;
    private static final int ANNOTATORS = 3;
    private static final double ERROR = .2;

    private AgreementBench() {}

    static void run() {
        Simulated simulated = new Simulated(ANNOTATORS, ERROR);
        List<LabelledArticle> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) articles.add(simulated.article(i));
        System.out.printf(
                "%,d articles, %d annotators, 10 quotes each; Java %s, %d cores%n",
                ARTICLES, ANNOTATORS, Runtime.version(), Runtime.getRuntime().availableProcessors());
        long before = used();
        double cpu = cpu();
        long start = System.nanoTime();
        Study study = new Study(StudyOptions.USUAL);
        articles.forEach(study::add);
        double added = seconds(start);
        long held = used() - before;
        start = System.nanoTime();
        List<Measure> measures = study.measures();
        double measured = seconds(start);
        cpu = cpu() - cpu;
        System.out.printf(
                "all %d figures, %,d rounds: %.2f s (adding articles %.2f s, figures and intervals %.2f s), CPU %.2f s%n",
                measures.size(), StudyOptions.USUAL.rounds(), added + measured, added, measured, cpu);
        System.out.printf("the study holds %.1f MB; after the figures %.1f MB%n", mb(held), mb(used() - before));
        compare(articles);
    }

    private static void compare(List<LabelledArticle> articles) {
        double[] values = new double[2];
        double ours = fastest(() -> ordinal(articles), values, 0);
        double theirs = fastest(() -> dkpro(articles), values, 1);
        System.out.printf("α (ordinal) of sentiment, one value: %.6f in %.1f ms%n", values[0], 1000 * ours);
        System.out.printf("DKPro Statistics: %.6f in %.1f ms%n", values[1], 1000 * theirs);
        System.out.printf("ratio DKPro to Concord: %.1f%n", theirs / ours);
    }

    private static double fastest(Supplier<Double> measure, double[] values, int place) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            values[place] = measure.get();
            best = Math.min(best, seconds(start));
        }
        return best;
    }

    /** Of the articles without their spans: what DKPro is given. */
    private static double ordinal(List<LabelledArticle> articles) {
        Study study = new Study(StudyOptions.USUAL.withRounds(0));
        for (LabelledArticle article : articles) study.add(sentimentOnly(article));
        return study.measures().stream()
                .filter(measure -> measure.layer() == Layer.SENTIMENT
                        && measure.measure() == Coefficient.KRIPPENDORFF_ALPHA
                        && measure.metric() == Metric.ORDINAL)
                .map(Measure::value)
                .findFirst()
                .orElseThrow();
    }

    private static LabelledArticle sentimentOnly(LabelledArticle article) {
        var labels = new TreeMap<String, LabelSet>();
        article.labels().forEach((name, set) -> labels.put(name, LabelSet.of(set.sentiment())));
        return new LabelledArticle(article.id(), article.length(), article.words(), labels);
    }

    private static double dkpro(List<LabelledArticle> articles) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(ANNOTATORS);
        for (LabelledArticle article : articles) {
            study.addItemAsArray(article.labels().values().stream()
                    .map(LabelSet::sentiment)
                    .map(Sentiment::value)
                    .toArray());
        }
        return new KrippendorffAlphaAgreement(study, new OrdinalDistanceFunction()).calculateAgreement();
    }

    /** Seconds that this process has computed, on all cores, with its compilers and collectors. */
    private static double cpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double mb(long bytes) {
        return bytes / 1e6;
    }
}
