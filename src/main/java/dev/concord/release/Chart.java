package dev.concord.release;

import java.util.Map;
import java.util.stream.Stream;

/** {@code labels.svg}: how often each label is there, as bars. Plain SVG without script, as hubs show it. */
final class Chart {

    static final String NAME = "labels.svg";

    private static final int LINE = 22;
    private static final int LEFT = 190;
    private static final int LONGEST = 380;

    private final StringBuilder bars = new StringBuilder();
    private int y = 12;

    private Chart() {}

    static String of(ReleaseFacts facts, ReleaseCounts counts) {
        Chart chart = new Chart();
        Stream<String> grades = facts.scheme().sentiment().stream().map(grade -> grade.label());
        chart.group(
                "Sentiment of articles",
                Stream.concat(grades, Stream.of("unlabelled")),
                counts.over(by -> by.sentiment));
        chart.group(
                "Topics of articles",
                facts.scheme().topics().stream().map(topic -> topic.id()),
                counts.over(by -> by.topics));
        chart.group("Quotes by type", facts.scheme().quoteTypes().stream().map(type -> type.id()), counts.quoteTypes());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 %d" width="640" role="img" \
                font-family="system-ui, sans-serif" font-size="13">
                <title>How often each label is there, in records</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                %s</svg>
                """.formatted(chart.y, chart.bars);
    }

    private void group(String title, Stream<String> labels, Map<String, Long> counts) {
        y += LINE;
        bars.append("<text x=\"12\" y=\"%d\" font-weight=\"bold\">%s</text>\n".formatted(y, title));
        long most = Math.max(
                1, counts.values().stream().mapToLong(Long::longValue).max().orElse(1));
        labels.forEach(label -> bar(label, counts.getOrDefault(label, 0L), most));
        y += LINE / 2;
    }

    private void bar(String label, long count, long most) {
        y += LINE;
        long width = LONGEST * count / most;
        bars.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n".formatted(LEFT - 8, y, escaped(label)));
        bars.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"14\" fill=\"#3b6ea8\"/>\n"
                .formatted(LEFT, y - 12, width));
        bars.append("<text x=\"%d\" y=\"%d\">%d</text>\n".formatted(LEFT + width + 6, y, count));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
