package dev.concord.agreement.ui;

import dev.concord.agreement.Measure;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** From where figures are drawn: 0, or below where one of them or its interval is. */
final class Axis {

    private static final double STEP = .25;

    private Axis() {}

    static double from(List<Measure> measures) {
        double least = measures.stream()
                .flatMap(measure -> Stream.of(measure.value(), measure.low()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
        return least >= 0 ? 0 : Math.max(-1, Math.floor(least / STEP) * STEP);
    }

    static String words(double from) {
        return from == 0 ? "0 to 1" : FigureWords.number(from, 2) + " to 1";
    }
}
