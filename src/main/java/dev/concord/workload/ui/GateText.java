package dev.concord.workload.ui;

import dev.concord.workload.Gate;
import dev.concord.workload.GateFigure;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A gate in words. */
final class GateText {

    private GateText() {}

    static String of(Gate gate) {
        String asked = Stream.of(GateFigure.values())
                .filter(gate.least()::containsKey)
                .map(figure -> String.format(
                        Locale.ROOT,
                        "%s %.2f (%s)",
                        figure.title().toLowerCase(Locale.ROOT),
                        gate.least().get(figure),
                        figure.how()))
                .collect(Collectors.joining(", "));
        String articles = gate.articles() == 1 ? "1 article" : gate.articles() + " articles";
        return asked.isEmpty()
                ? "The gate opens after %s with gold, whatever the figures.".formatted(articles)
                : "The gate opens after %s with gold, at the least: %s.".formatted(articles, asked);
    }
}
