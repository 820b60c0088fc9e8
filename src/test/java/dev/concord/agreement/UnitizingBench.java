package dev.concord.agreement;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What agreement on units costs: {@code java … dev.concord.agreement.UnitizingBench [articles [labellers [quotes]]]}, in
 * milliseconds of one processor, five times in one run.
 */
final class UnitizingBench {

    private UnitizingBench() {}

    static List<Continuum> corpus(int articles, int labellers, int quotes, long seed) {
        Random random = new Random(seed);
        List<Continuum> corpus = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            int length = 100 + 300 * quotes + random.nextInt(1000);
            var builder = Continuum.of(length, labellers);
            for (int quote = 0; quote < quotes; quote++) {
                int start = quote * 300 + random.nextInt(100);
                int end = start + 20 + random.nextInt(180);
                int type = random.nextInt(3);
                for (int labeller = 0; labeller < labellers; labeller++)
                    mark(builder, labeller, start, end, type, random);
            }
            corpus.add(builder.build());
        }
        return corpus;
    }

    /** One misses a tenth, moves a boundary of a third, and sees another type in a tenth. */
    private static void mark(Continuum.Builder builder, int labeller, int start, int end, int type, Random random) {
        if (random.nextInt(10) == 0) return;
        int from = start + (random.nextInt(3) == 0 ? random.nextInt(15) : 0);
        int to = end + (random.nextInt(3) == 0 ? random.nextInt(40) : 0);
        builder.add(labeller, from, to, random.nextInt(10) == 0 ? (type + 1) % 3 : type);
    }

    public static void main(String[] args) {
        int articles = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int labellers = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        int quotes = args.length > 2 ? Integer.parseInt(args[2]) : 10;
        List<Continuum> corpus = corpus(articles, labellers, quotes, 1);
        int[][] times = resamples(articles, 1000);
        for (int run = 0; run < 5; run++) {
            long start = cpu();
            UnitizingAlpha alpha = UnitizingAlpha.over(corpus);
            long valued = cpu();
            double[] alphas = new double[times.length];
            for (int round = 0; round < times.length; round++) alphas[round] = alpha.resampled(times[round]);
            long resampled = cpu();
            Gamma gamma = Gamma.over(corpus, 1);
            long aligned = cpu();
            double[] gammas = new double[times.length];
            for (int round = 0; round < times.length; round++) gammas[round] = gamma.resampled(times[round])[0];
            long end = cpu();
            System.out.printf(
                    "alpha %.4f %s in %d + %d ms; gamma %.4f %s, cat %.4f, %d not proven, in %d + %d ms%n",
                    alpha.value(),
                    interval(alphas),
                    valued - start,
                    resampled - valued,
                    gamma.value(),
                    interval(gammas),
                    gamma.category(),
                    gamma.notProven(),
                    aligned - resampled,
                    end - aligned);
        }
    }

    private static int[][] resamples(int articles, int rounds) {
        Random random = new Random(2);
        int[][] times = new int[rounds][articles];
        for (int[] round : times) {
            for (int i = 0; i < articles; i++) round[random.nextInt(articles)]++;
        }
        return times;
    }

    private static String interval(double[] values) {
        java.util.Arrays.sort(values);
        return "%.4f..%.4f".formatted(values[values.length / 40], values[values.length - values.length / 40 - 1]);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }
}
