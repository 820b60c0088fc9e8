package dev.concord.workload.ui;

import dev.concord.agreement.Measure;
import dev.concord.workload.GateFigure;
import java.util.List;
import java.util.Locale;

/** A figure with its interval and what it rests on, in a table's cell. */
final class FigureText {

    private FigureText() {}

    static String of(GateFigure figure, List<Measure> measures) {
        return figure.in(measures).map(FigureText::of).orElse("–");
    }

    private static String of(Measure measure) {
        Double value = measure.value();
        if (value == null) return "undefined";
        Double low = measure.low();
        Double high = measure.high();
        return low == null || high == null
                ? String.format(Locale.ROOT, "%.2f (n %d)", value, measure.n())
                : String.format(Locale.ROOT, "%.2f [%.2f, %.2f] (n %d)", value, low, high, measure.n());
    }
}
