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

    /** Rounds that are summed in one pass over the rows. */
    private static final int TOGETHER = 8;

    /** Parts of the articles that the jackknife leaves out in turn. */
    private static final int PARTS = 200;

    private final Rows rows;
    private final int[] order;
    private final List<Figure> figures;
    private final StudyOptions options;

    Bootstrap(Rows rows, List<Figure> figures, StudyOptions options) {
        this.rows = rows;
        this.order = rows.order();
        this.figures = figures;
        this.options = options;
    }

    List<Measure> measures() {
        double[] sums = new double[rows.slots()];
        for (int row : order) rows.addTo(sums, row, 1);
        List<Figure> defined = new ArrayList<>();
        int[] places = new int[figures.size()];
        for (int i = 0; i < places.length; i++) {
            Figure figure = figures.get(i);
            places[i] = Double.isNaN(figure.value().applyAsDouble(sums)) ? -1 : defined.size();
            if (places[i] >= 0) defined.add(figure);
        }
        boolean some = options.rounds() > 0 && order.length > 1;
        double[][] rounds = new double[some ? defined.size() : 0][options.rounds()];
        double[][] without = new double[rounds.length][Math.min(PARTS, order.length)];
        if (some) {
            IntStream.range(0, (options.rounds() + TOGETHER - 1) / TOGETHER)
                    .parallel()
                    .forEach(pass -> draw(pass * TOGETHER, defined, rounds));
            IntStream.range(0, without.length == 0 ? 0 : without[0].length)
                    .parallel()
                    .forEach(part -> leaveOut(part, sums, defined, without));
        }
        return IntStream.range(0, figures.size())
                .parallel()
                .mapToObj(i -> measure(figures.get(i), sums, places[i], rounds, without))
                .toList();
    }

    private Measure measure(Figure figure, double[] sums, int place, double[][] rounds, double[][] without) {
        return figure.taken(sums, interval(figure, sums, place, rounds, without));
    }

    private @Nullable Interval interval(
            Figure figure, double[] sums, int place, double[][] rounds, double[][] without) {
        if (place < 0 || place >= rounds.length) return null;
        return Interval.of(figure.value().applyAsDouble(sums), rounds[place], without[place], options.level());
    }

    private void draw(int first, List<Figure> defined, double[][] rounds) {
        int width = Math.min(TOGETHER, options.rounds() - first);
        int[] times = new int[order.length * TOGETHER];
        for (int i = 0; i < width; i++) drawOne(first + i, i, times);
        double[] all = new double[rows.slots() * TOGETHER];
        for (int i = 0; i < order.length; i++) rows.addTo(all, order[i], times, i * TOGETHER, TOGETHER);
        double[] sums = new double[rows.slots()];
        for (int i = 0; i < width; i++) {
            for (int slot = 0; slot < sums.length; slot++) sums[slot] = all[slot * TOGETHER + i];
            for (int f = 0; f < rounds.length; f++) {
                rounds[f][first + i] = defined.get(f).value().applyAsDouble(sums);
            }
        }
    }

    /** SplitMix64 (Steele, Lea & Flood 2014), two draws from each of its numbers. */
    private void drawOne(int round, int column, int[] times) {
        long state = mixed(mixed(options.seed()) + round);
        int articles = order.length;
        for (int drawn = 0; drawn < articles; drawn += 2) {
            long number = mixed(state += 0x9E3779B97F4A7C15L);
            times[(int) ((number >>> 32) * articles >>> 32) * TOGETHER + column]++;
            if (drawn + 1 < articles) times[(int) ((number & 0xFFFFFFFFL) * articles >>> 32) * TOGETHER + column]++;
        }
    }

    private static long mixed(long number) {
        long z = number;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private void leaveOut(int part, double[] sums, List<Figure> defined, double[][] without) {
        double[] rest = Arrays.copyOf(sums, sums.length);
        int parts = without[0].length;
        for (int i = part; i < order.length; i += parts) rows.addTo(rest, order[i], -1);
        for (int f = 0; f < without.length; f++) without[f][part] = defined.get(f).value().applyAsDouble(rest);
    }
}
