package dev.concord.agreement.ui;

import dev.concord.agreement.Choice;
import dev.concord.agreement.Coefficient;
import dev.concord.agreement.Layer;
import dev.concord.agreement.Metric;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The address of the cases behind a figure, on a screen above this room, which it may not name. */
final class CasePath {

    private final StringBuilder path = new StringBuilder("cases");

    private CasePath(String project, FigureKey figure, Choice choice) {
        put("project", project);
        put("layer", layer(figure));
        put("kind", kind(figure));
        put("outlet", choice.outlet());
        put("guideline", choice.guideline());
        put("topic", figure.layer() == Layer.TOPICS && figure.topic() != null ? figure.topic() : choice.topic());
        // decided cases too: they are behind the figure as much as open ones
        put("state", "all");
    }

    /** @param labellers only where these took part */
    static String of(String project, FigureKey figure, Choice choice, List<String> labellers) {
        var address = new CasePath(project, figure, choice);
        var all = new TreeSet<>(labellers.isEmpty() ? choice.labellers() : labellers);
        all.forEach(labeller -> address.put("labeller", labeller));
        return address.path.toString();
    }

    private static String layer(FigureKey figure) {
        return switch (figure.layer()) {
            case SENTIMENT -> "sentiment";
            case TOPICS -> "topics";
            case MENTIONS -> "mentions";
            case QUOTES, QUOTE_TYPE, QUOTE_SENTIMENT, ATTRIBUTION -> "quotes";
        };
    }

    /** Null where several kinds are behind the figure. */
    private static @Nullable String kind(FigureKey figure) {
        return switch (figure.layer()) {
            case SENTIMENT -> "sentiment";
            case TOPICS -> "topics";
            case QUOTE_TYPE -> "type";
            case QUOTE_SENTIMENT -> "sentiment";
            case ATTRIBUTION -> figure.measure() == Coefficient.F1 ? "source" : "speaker";
            case QUOTES ->
                figure.metric() == Metric.MASI || figure.topic() != null || figure.measure() == Coefficient.PERCENT
                        ? "topics"
                        : null;
            case MENTIONS -> null;
        };
    }

    private void put(String name, @Nullable Object value) {
        if (value == null) return;
        path.append(path.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
}
