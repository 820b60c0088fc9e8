package dev.concord.release;

import dev.concord.release.ReleaseCounts.ByLabeller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables in Markdown, whatever stands in their cells. */
final class CardTable {

    private CardTable() {}

    static String rows(Stream<List<String>> rows) {
        return rows.map(CardTable::row).collect(Collectors.joining());
    }

    /** A row for each labeller and a column for each label. */
    static String byLabeller(
            List<String> labels, Map<String, ByLabeller> labellers, Function<ByLabeller, Map<String, Long>> counts) {
        List<String> head = new ArrayList<>(List.of("labeller"));
        head.addAll(labels);
        Stream<List<String>> rows = labellers.entrySet().stream().map(each -> {
            List<String> row = new ArrayList<>(List.of(each.getKey()));
            labels.forEach(label -> row.add(
                    counts.apply(each.getValue()).getOrDefault(label, 0L).toString()));
            return row;
        });
        return row(head) + "|" + "---|".repeat(head.size()) + "\n" + rows(rows);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(CardTable::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** On one line, and nothing in it ends the cell or becomes a tag. */
    static String cell(String words) {
        return words.strip().replaceAll("\\s+", " ").replace("|", "\\|").replace("<", "&lt;");
    }
}
