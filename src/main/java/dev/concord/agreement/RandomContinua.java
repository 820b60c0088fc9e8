package dev.concord.agreement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Continua as chance would make them, from what the labellers of a corpus really did: the shuffle of Mathet et al. 2015,
 * section 5.2. Each place of a labeller is filled with somebody's units on some article, read from a random point on and
 * over its end from its start again. Where two places are filled from the same article, their points are half a mean
 * unit apart or more. With one article that is the published way; with several, a point of the corpus is drawn as if
 * all articles were one text, and the length of the continuum is that of one of the articles.
 *
 * <p>Articles and labellers are put into an order by what they hold, not by place or name.
 */
final class RandomContinua {

    private static final int TRIES = 50;

    private final long seed;
    private final Random random;
    private final Continuum[] articles;
    /** Of each article its labellers, in their order. */
    private final int[][] labellers;
    /** Where each article ends in the corpus. */
    private final long[] ends;

    private final double apart;
    /** Of the articles with as many labellers as places are asked for. */
    private int[] lengths = {};
    /** Where each place of the last continuum was read from. */
    private long[] points = {};

    private int size;

    RandomContinua(List<Continuum> all, long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        List<Continuum> articles =
                all.stream().filter(article -> article.length() > 0).toList();
        long[] category = categories(articles);
        long[] hash = new long[articles.size()];
        int[][] orders = new int[articles.size()][];
        for (int i = 0; i < hash.length; i++) {
            Continuum article = articles.get(i);
            long[] sheets = sheets(article, category);
            orders[i] = sorted(sheets);
            hash[i] = article.length();
            for (int labeller : orders[i]) hash[i] = mix(hash[i], sheets[labeller]);
        }
        int[] order = sorted(hash);
        this.articles = Arrays.stream(order).mapToObj(articles::get).toArray(Continuum[]::new);
        this.labellers = Arrays.stream(order).mapToObj(i -> orders[i]).toArray(int[][]::new);
        this.ends = new long[order.length];
        Arrays.setAll(ends, i -> this.articles[i].length());
        Arrays.parallelPrefix(ends, Long::sum);
        this.apart = meanLength(articles) / 2;
    }

    private static double meanLength(List<Continuum> articles) {
        long covered = 0;
        long units = 0;
        for (Continuum article : articles) {
            units += article.size();
            for (int u = 0; u < article.size(); u++) covered += article.end(u) - article.start(u);
        }
        return units == 0 ? 0 : covered / (double) units;
    }

    private static int[] sorted(long[] keys) {
        Integer[] order = new Integer[keys.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong(i -> keys[i]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** What tells categories apart, whatever their names: how many units they have, and where. */
    private static long[] categories(List<Continuum> articles) {
        long[] keys = new long[8];
        for (Continuum article : articles) {
            for (int u = 0; u < article.size(); u++) {
                int category = article.category(u);
                if (category >= keys.length) keys = Arrays.copyOf(keys, 2 * category);
                // sums, so that their order does not matter
                keys[category] += mix(mix(article.length(), article.start(u)), article.end(u));
            }
        }
        return keys;
    }

    private static long[] sheets(Continuum article, long[] category) {
        long[] sheets = new long[article.labellers()];
        for (int u = 0; u < article.size(); u++) {
            // units that differ only in their category come in the order of its number
            sheets[article.labeller(u)] += mix(mix(article.start(u), article.end(u)), category[article.category(u)]);
        }
        return sheets;
    }

    private static long mix(long one, long other) {
        long z = one * 0x9E3779B97F4A7C15L + other;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * Starts anew: the continua that come do not depend on those that came.
     *
     * @param places labellers of each; there must be an article with so many
     */
    RandomContinua restart(int places) {
        random.setSeed(mix(seed, places));
        lengths = Arrays.stream(articles)
                .filter(article -> article.labellers() == places)
                .mapToInt(Continuum::length)
                .toArray();
        points = new long[places];
        return this;
    }

    Continuum next() {
        int length = lengths[random.nextInt(lengths.length)];
        int places = points.length;
        Continuum.Builder builder = Continuum.of(Integer.MAX_VALUE, places);
        size = 0;
        for (int place = 0; place < places; place++) {
            points[place] = point(place);
            int article = article(points[place]);
            int[] some = labellers[article];
            fill(builder, place, article, some[random.nextInt(some.length)], points[place], length);
        }
        return builder.build();
    }

    /** How many units the last one has. */
    int size() {
        return size;
    }

    /** A point of the corpus, not too near to those drawn before. */
    private long point(int drawn) {
        long point = 0;
        for (int i = 0; i < TRIES; i++) {
            point = (long) (random.nextDouble() * ends[ends.length - 1]);
            boolean free = true;
            for (int other = 0; other < drawn && free; other++) free = !near(point, points[other]);
            if (free) return point;
        }
        return point;
    }

    private boolean near(long one, long other) {
        int article = article(one);
        if (article != article(other)) return false;
        long distance = Math.abs(one - other);
        return Math.min(distance, articles[article].length() - distance) < apart;
    }

    private int article(long point) {
        int found = Arrays.binarySearch(ends, point + 1);
        return found >= 0 ? found : -found - 1;
    }

    private void fill(Continuum.Builder builder, int place, int article, int labeller, long point, int length) {
        Continuum from = articles[article];
        int offset = (int) (point - (ends[article] - from.length()));
        for (int u = from.firstOf(labeller); u < from.firstOf(labeller + 1); u++) {
            int start = Math.floorMod(from.start(u) - offset, from.length());
            for (; start < length; start += from.length()) {
                builder.add(place, start, start + from.end(u) - from.start(u), from.category(u));
                size++;
            }
        }
    }
}
