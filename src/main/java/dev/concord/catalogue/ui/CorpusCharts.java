package dev.concord.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import dev.concord.catalogue.Catalogue.Amount;
import dev.concord.catalogue.Facet;
import dev.concord.shell.Chart;
import dev.concord.shell.Chart.Series;
import dev.concord.shell.ChartPanel;
import dev.concord.shell.DataTable;
import dev.concord.shell.Linked;
import dev.concord.shell.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How many of the articles that were found are of which outlet, month and topic; each bar leads to them. */
class CorpusCharts extends Div {

    /** Beyond that, bars are too thin to read; the table and REST have all. */
    static final int MOST_BARS = 30;

    static final int MOST = 1000;

    final ChartPanel outlets = new ChartPanel("By outlet", "corpus-by-outlet");
    final ChartPanel months = new ChartPanel("By month", "corpus-by-month");
    final ChartPanel topics = new ChartPanel("By topic", "corpus-by-topic");

    CorpusCharts() {
        addClassName("corpus-charts");
        add(months, outlets, topics);
    }

    void show(CorpusAddress address, Map<Facet, List<Amount>> counts, FacetWords called, long total) {
        List<Amount> byOutlet = counts.getOrDefault(Facet.OUTLET, List.of());
        List<Amount> byMonth = counts.getOrDefault(Facet.MONTH, List.of()).stream()
                .sorted(Comparator.comparing(Amount::value))
                .toList();
        List<Amount> byTopic = counts.getOrDefault(Facet.TOPIC, List.of());
        outlets.show(
                Chart.bars(0, new Series(1, Tone.ACCENT)),
                table(Facet.OUTLET, address, byOutlet.stream().limit(MOST_BARS).toList(), called),
                byOutlet.isEmpty()
                        ? "No article here states its outlet."
                        : "%,d of %,d articles state one of %,d outlets%s."
                                .formatted(
                                        sum(byOutlet),
                                        total,
                                        byOutlet.size(),
                                        byOutlet.size() > MOST_BARS ? "; the %d largest".formatted(MOST_BARS) : ""));
        months.show(
                Chart.columns(0, new Series(1, Tone.ACCENT)),
                table(Facet.MONTH, address, byMonth, called),
                byMonth.isEmpty()
                        ? "No article here states its day."
                        : "%,d of %,d articles state their day.".formatted(sum(byMonth), total));
        topics.show(
                Chart.bars(0, new Series(1, Tone.ACCENT)),
                table(Facet.TOPIC, address, byTopic, called),
                byTopic.isEmpty()
                        ? "No article here has a finished sheet with a topic."
                        : "What finished sheets say, gold before others; an article may have several.");
    }

    private static long sum(List<Amount> amounts) {
        return amounts.stream().mapToLong(Amount::articles).sum();
    }

    private static DataTable table(Facet facet, CorpusAddress address, List<Amount> amounts, FacetWords called) {
        return new DataTable(
                List.of(facet.title(), "Articles"),
                amounts.stream()
                        .map(one -> List.<Object>of(
                                new Linked(called.of(facet, one.value()), address.with(facet, one.value())),
                                one.articles()))
                        .toList());
    }
}
