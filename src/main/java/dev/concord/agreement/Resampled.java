package dev.concord.agreement;

import java.util.List;
import java.util.function.Function;

/**
 * Measures that are no function of sums over articles, so that each round of a bootstrap has to ask for them.
 *
 * @param measures without intervals
 * @param values of these measures, where each article counts so many times; NaN where undefined
 */
record Resampled(List<Measure> measures, Function<int[], double[]> values) {}
