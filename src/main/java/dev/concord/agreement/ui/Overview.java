package dev.concord.agreement.ui;

import com.vaadin.flow.component.html.Div;
import dev.concord.agreement.Choice;
import dev.concord.agreement.Layer;
import dev.concord.agreement.Measure;
import dev.concord.agreement.Metric;
import dev.concord.shell.Chart;
import dev.concord.shell.ChartPanel;
import dev.concord.shell.DataTable;
import dev.concord.shell.Linked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every layer comes to, first in one picture, then figure by figure. */
final class Overview extends Div {

    Overview(String project, List<Measure> measures, Choice choice) {
        addClassName("stacked");
        List<Measure> pooled =
                measures.stream().filter(measure -> measure.labellers() == null).toList();
        add(chart(project, pooled, choice));
        for (Layer layer : Layer.values()) {
            List<Measure> its =
                    pooled.stream().filter(measure -> measure.layer() == layer).toList();
            if (!its.isEmpty()) add(new LayerTable(project, layer, its, choice));
        }
    }

    private static ChartPanel chart(String project, List<Measure> pooled, Choice choice) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<Measure> drawn = new ArrayList<>();
        int undefined = 0;
        for (FigureKey key : FigureKey.TELLING) {
            Measure measure = key.in(pooled).orElse(null);
            if (measure == null) continue;
            drawn.add(measure);
            if (measure.value() == null) undefined++;
            rows.add(Arrays.asList(
                    new Linked(shortName(key), CasePath.of(project, key, choice, List.of())),
                    measure.title(),
                    measure.value(),
                    measure.low(),
                    measure.high(),
                    measure.n(),
                    measure.whyUndefined()));
        }
        var panel = new ChartPanel("All layers at a glance", project + "-agreement");
        panel.show(
                Thresholds.marked(Chart.intervals(0, 2, 3, 4).between(Axis.from(drawn), 1)),
                new DataTable(
                        List.of("Layer", "Figure", "Value", "95 % from", "95 % to", "n", "Why there is no value"),
                        rows),
                "One α for each layer, with its 95 % interval." + Thresholds.WORDS + undefined(undefined));
        return panel;
    }

    private static String undefined(int count) {
        if (count == 0) return "";
        return count == 1
                ? " One is undefined; its table says why."
                : " %d are undefined; their tables say why.".formatted(count);
    }

    private static String shortName(FigureKey key) {
        if (key.layer() == Layer.QUOTES && key.metric() == Metric.MASI) return "Topics of quotes";
        return switch (key.layer()) {
            case SENTIMENT -> "Article sentiment";
            case TOPICS -> "Article topics";
            case MENTIONS -> "Mentions";
            case QUOTES -> "Quotes";
            case QUOTE_TYPE -> "Quote type";
            case QUOTE_SENTIMENT -> "Quote sentiment";
            case ATTRIBUTION -> "Who said it";
        };
    }
}
