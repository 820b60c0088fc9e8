package dev.concord.agreement.ui;

import com.vaadin.flow.component.html.Div;
import dev.concord.agreement.Measure;
import java.util.Locale;

/** A value with its interval on a line up to 1; the numbers stand beside it, so nobody needs to see it. */
final class Whisker extends Div {

    private final double from;

    Whisker(Measure measure, double from) {
        this.from = from;
        addClassName("whisker");
        getElement().setAttribute("aria-hidden", "true");
        if (FigureKey.of(measure).hasThresholds()) add(mark("threshold", .667), mark("threshold", .8));
        if (from < 0) add(mark("zero", 0));
        Double value = measure.value();
        if (value == null) return;
        if (measure.low() != null && measure.high() != null) {
            double low = placed(measure.low());
            var line = new Div();
            line.setClassName("whisker-line");
            line.getStyle().set("left", percent(low)).set("width", percent(placed(measure.high()) - low));
            add(line);
        }
        add(mark("dot", value));
    }

    private Div mark(String kind, double at) {
        var mark = new Div();
        mark.setClassName("whisker-" + kind);
        mark.getStyle().set("left", percent(placed(at)));
        return mark;
    }

    private double placed(double value) {
        return Math.clamp((value - from) / (1 - from), 0, 1);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }
}
