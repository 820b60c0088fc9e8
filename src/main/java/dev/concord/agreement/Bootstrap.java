package dev.concord.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws articles again and again and takes every figure of each draw. Articles are drawn whole, with replacement, as many
 * as there are, because the labels of one article are not independent of each other. A round's draw depends on the seed
 * and its number alone, so that any number of threads gives the same intervals.
 */
final class Bootstrap {

    /** Rounds that are summed in one pass over the rows: {@link Rows#addToEight}. */
    private static final int TOGETHER = 8;

    /** Parts of the articles that the jackknife leaves out in turn. */
    private static final int PARTS = 200;

    private final Rows rows;
    private final int[] order;
    private final StudyOptions options;

    /** @param order of the rows: that in which they are drawn from */
    Bootstrap(Rows rows, int[] order, StudyOptions options) {
        this.rows = rows;
        this.order = order;
        this.options = options;
    }

    /** All of them, with their intervals. */
    List<Measure> measures(List<Figure> figures, List<Resampled> resampled) {
        double[] sums = new double[rows.slots()];
        for (int row : order) rows.addTo(sums, row, 1);
        List<Measure> measures = new ArrayList<>();
        for (Figure figure : figures) measures.add(figure.taken(sums));
        for (Resampled some : resampled) measures.addAll(some.measures());
        if (options.rounds() == 0 || order.length < 2) return measures;
        double[][] rounds = new double[measures.size()][options.rounds()];
        double[][] without = new double[measures.size()][Math.min(PARTS, order.length)];
        List<Figure> asked = figures.stream()
                .map(figure -> Double.isNaN(figure.value().applyAsDouble(sums)) ? null : figure)
                .toList();
        Draws draws = new Draws(asked, resampled, rounds, without);
        IntStream.range(0, (options.rounds() + TOGETHER - 1) / TOGETHER)
                .parallel()
                .forEach(pass -> draws.draw(pass * TOGETHER));
        IntStream.range(0, without[0].length).parallel().forEach(part -> draws.leaveOut(part, sums));
        return IntStream.range(0, measures.size())
                .parallel()
                .mapToObj(i -> measures.get(i).within(interval(measures.get(i), rounds[i], without[i])))
                .toList();
    }

    private @Nullable Interval interval(Measure measure, double[] rounds, double[] without) {
        Double value = measure.value();
        return value == null ? null : Interval.of(value, rounds, without, options.level());
    }

    /** Fills in the values of the rounds, and of the jackknife, of every measure. */
    private final class Draws {

        /** Null for one that has no value at all. */
        private final List<@Nullable Figure> figures;

        private final List<Resampled> resampled;
        private final double[][] rounds;
        private final double[][] without;

        Draws(List<@Nullable Figure> figures, List<Resampled> resampled, double[][] rounds, double[][] without) {
            this.figures = figures;
            this.resampled = resampled;
            this.rounds = rounds;
            this.without = without;
        }

        void draw(int first) {
            int width = Math.min(TOGETHER, options.rounds() - first);
            int[][] times = new int[TOGETHER][order.length];
            for (int i = 0; i < width; i++) drawOne(first + i, times[i]);
            double[] all = new double[rows.slots() * TOGETHER];
            for (int i = 0; i < order.length; i++) rows.addToEight(all, order[i], times, i);
            double[] sums = new double[rows.slots()];
            for (int i = 0; i < width; i++) {
                for (int slot = 0; slot < sums.length; slot++) sums[slot] = all[slot * TOGETHER + i];
                take(sums, times[i], rounds, first + i);
            }
        }

        void leaveOut(int part, double[] whole) {
            double[] sums = Arrays.copyOf(whole, whole.length);
            int[] times = new int[order.length];
            Arrays.fill(times, 1);
            for (int i = part; i < order.length; i += without[0].length) {
                rows.addTo(sums, order[i], -1);
                times[i] = 0;
            }
            take(sums, times, without, part);
        }

        private void take(double[] sums, int[] times, double[][] values, int column) {
            int place = 0;
            for (Figure figure : figures) {
                values[place++][column] =
                        figure == null ? Double.NaN : figure.value().applyAsDouble(sums);
            }
            for (Resampled some : resampled) {
                boolean any = some.measures().stream().anyMatch(measure -> measure.value() != null);
                double[] taken = any ? some.values().apply(times) : new double[0];
                for (int i = 0; i < some.measures().size(); i++) values[place++][column] = any ? taken[i] : Double.NaN;
            }
        }
    }

    /** SplitMix64 (Steele, Lea & Flood 2014), two draws from each of its numbers. */
    private void drawOne(int round, int[] times) {
        long state = mixed(mixed(options.seed()) + round);
        int articles = order.length;
        for (int drawn = 0; drawn < articles; drawn += 2) {
            long number = mixed(state += 0x9E3779B97F4A7C15L);
            times[(int) ((number >>> 32) * articles >>> 32)]++;
            if (drawn + 1 < articles) times[(int) ((number & 0xFFFFFFFFL) * articles >>> 32)]++;
        }
    }

    private static long mixed(long number) {
        long z = number;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
