package dev.concord.agreement;

import dev.concord.agreement.Prepared.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figures that see each article as a line on which labellers mark units: unitizing α, γ and γ-cat. The parts of a quote
 * that is interrupted are units of their own. Unitizing α asks where quotes are, so that it is told of one category; γ
 * weighs place and type together, so that it is told the types.
 */
final class Unitizing {

    private final Labellers labellers;
    private final List<Continuum> mentions = new ArrayList<>();
    private final List<Continuum> quotes = new ArrayList<>();
    private final List<Continuum> quotesByType = new ArrayList<>();
    /** The row of each line; several comparisons of one article are lines of one row. */
    private final List<Integer> rowOf = new ArrayList<>();

    Unitizing(Labellers labellers) {
        this.labellers = labellers;
    }

    void add(int row, LabelledArticle article, List<Sheet> pooled) {
        rowOf.add(row);
        int length = article.length();
        Continuum.Builder ofMentions = Continuum.of(length, pooled.size());
        Continuum.Builder ofQuotes = Continuum.of(length, pooled.size());
        Continuum.Builder byType = Continuum.of(length, pooled.size());
        for (int who = 0; who < pooled.size(); who++) {
            LabelSet labels = pooled.get(who).labels();
            for (Extent mention : labels.mentions()) add(ofMentions, who, mention, 0);
            for (LabelledQuote quote : labels.quotes()) {
                add(ofQuotes, who, quote.content(), 0);
                add(byType, who, quote.content(), quote.type().ordinal());
            }
        }
        mentions.add(ofMentions.build());
        quotes.add(ofQuotes.build());
        quotesByType.add(byType.build());
    }

    private static void add(Continuum.Builder line, int who, Extent extent, int category) {
        for (int part = 0; part < extent.parts(); part++) {
            if (extent.start(part) < extent.end(part)) line.add(who, extent.start(part), extent.end(part), category);
        }
    }

    /** @param order of the rows, which is that of the times asked with */
    List<Resampled> figures(int[] order, long seed) {
        int[] places = places(order);
        int[] lines = IntStream.range(0, places.length)
                .boxed()
                .sorted(Comparator.comparing(line -> places[line]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Supplier<Resampled>> costly = List.of(
                () -> gamma(Layer.QUOTES, ordered(quotesByType, lines), seed),
                () -> gamma(Layer.MENTIONS, ordered(mentions, lines), seed),
                () -> alpha(Layer.QUOTES, ordered(quotes, lines)),
                () -> alpha(Layer.MENTIONS, ordered(mentions, lines)));
        List<Resampled> figures = costly.parallelStream().map(Supplier::get).toList();
        return lines.length == order.length ? figures : byLine(figures, places, lines);
    }

    /** Where the row of each line stands in that order. */
    private int[] places(int[] order) {
        int[] placeOf = new int[order.length];
        for (int i = 0; i < order.length; i++) placeOf[order[i]] = i;
        return rowOf.stream().mapToInt(row -> placeOf[row]).toArray();
    }

    private static List<Resampled> byLine(List<Resampled> figures, int[] places, int[] lines) {
        return figures.stream()
                .map(figure -> new Resampled(
                        figure.measures(),
                        times -> figure.values()
                                .apply(Arrays.stream(lines)
                                        .map(line -> times[places[line]])
                                        .toArray())))
                .toList();
    }

    private static List<Continuum> ordered(List<Continuum> lines, int[] order) {
        List<Continuum> ordered = new ArrayList<>(order.length);
        for (int place : order) ordered.add(lines.get(place));
        return ordered;
    }

    private Resampled alpha(Layer layer, List<Continuum> articles) {
        UnitizingAlpha alpha = UnitizingAlpha.over(articles);
        String out = words(alpha.marked().alone(), alpha.merged(), 0);
        Measure measure = measure(
                layer,
                Coefficient.UNITIZING_ALPHA,
                null,
                alpha.value(),
                alpha.marked().units(),
                why(alpha.whyUndefined()),
                alpha.marked().alone(),
                out);
        return new Resampled(List.of(measure), times -> new double[] {alpha.resampled(times)});
    }

    private Resampled gamma(Layer layer, List<Continuum> articles, long seed) {
        Gamma gamma = Gamma.over(articles, seed);
        String out = words(gamma.marked().alone(), 0, gamma.notProven());
        List<Measure> measures = new ArrayList<>();
        measures.add(measure(
                layer,
                Coefficient.GAMMA,
                null,
                gamma.value(),
                gamma.marked().units(),
                why(gamma.whyUndefined()),
                gamma.marked().alone(),
                out));
        // mentions have one category: nothing can be mistaken for another
        if (layer == Layer.QUOTES) {
            measures.add(measure(
                    layer,
                    Coefficient.GAMMA,
                    Metric.NOMINAL,
                    gamma.category(),
                    gamma.marked().units(),
                    why(gamma.whyCategoryUndefined()),
                    gamma.marked().alone(),
                    out));
        }
        return new Resampled(measures, gamma::resampled);
    }

    private static Measure measure(
            Layer layer,
            Coefficient measure,
            @Nullable Metric metric,
            double value,
            long n,
            @Nullable String why,
            long leftOut,
            @Nullable String whyLeftOut) {
        boolean defined = !Double.isNaN(value);
        return new Measure(
                layer,
                measure,
                metric,
                null,
                null,
                defined ? value : null,
                null,
                null,
                n,
                defined ? null : why,
                leftOut,
                whyLeftOut);
    }

    private @Nullable String why(@Nullable String sentence) {
        List<String> pooled = labellers.pooled();
        return sentence != null && pooled.size() < 2 ? Wording.fewLabellers(pooled) : sentence;
    }

    private static @Nullable String words(long alone, long merged, long notProven) {
        List<String> words = Stream.of(
                        alone == 0 ? "" : "Left out: units of articles with one labeller (%d).".formatted(alone),
                        merged == 0
                                ? ""
                                : "%d units that overlap another of their labeller were merged.".formatted(merged),
                        notProven == 0
                                ? ""
                                : "In %d articles the alignment is good, but not proven to be the best."
                                        .formatted(notProven))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        return words.isEmpty() ? null : String.join(" ", words);
    }
}
