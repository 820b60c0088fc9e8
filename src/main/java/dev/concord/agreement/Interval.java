package dev.concord.agreement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a value may lie: the bias-corrected and accelerated percentile interval (BC<sub>a</sub>) of Efron, B. (1987).
 * Better bootstrap confidence intervals. Journal of the American Statistical Association 82(397), 171–185; also Efron,
 * B., & Tibshirani, R. J. (1993). An Introduction to the Bootstrap, ch. 14.3.
 */
record Interval(double low, double high) {

    /** Of all rounds, so many must have a value; else there is no interval to speak of. */
    private static final double ENOUGH = .9;

    /** Differences that only rounding makes. */
    private static final double NONE = 1e-12;

    /**
     * @param value of the whole study
     * @param rounds its values in the bootstrap's rounds, NaN where undefined
     * @param without its values without one part of the articles each, NaN where undefined
     * @return null where too many rounds have no value
     */
    static @Nullable Interval of(double value, double[] rounds, double[] without, double level) {
        double[] sorted =
                Arrays.stream(rounds).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (sorted.length == 0 || sorted.length < ENOUGH * rounds.length) return null;
        double bias = bias(value, sorted);
        double speed = acceleration(without);
        return new Interval(
                quantile(sorted, adjusted((1 - level) / 2, bias, speed)),
                quantile(sorted, adjusted((1 + level) / 2, bias, speed)));
    }

    /** How far the rounds' median is from the value, in normal deviations; rounds that equal it count half. */
    private static double bias(double value, double[] sorted) {
        double below = 0;
        for (double round : sorted) below += round < value - NONE ? 1 : round <= value + NONE ? .5 : 0;
        double least = .5 / sorted.length;
        return Normal.quantile(Math.clamp(below / sorted.length, least, 1 - least));
    }

    /** How the spread changes with the value, from the skewness of the jackknife. */
    private static double acceleration(double[] without) {
        double[] values = Arrays.stream(without).filter(v -> !Double.isNaN(v)).toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double apart = mean - value;
            squares += apart * apart;
            cubes += apart * apart * apart;
        }
        return squares < NONE * NONE ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    private static double adjusted(double share, double bias, double speed) {
        double z = bias + Normal.quantile(share);
        double slow = 1 - speed * z;
        return slow <= 0 ? share : Normal.below(bias + z / slow);
    }

    /** Between the two nearest of the sorted values. */
    private static double quantile(double[] sorted, double share) {
        double place = Math.clamp(share * (sorted.length + 1) - 1, 0, sorted.length - 1);
        int below = (int) place;
        if (below == sorted.length - 1) return sorted[below];
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }
}
