package dev.concord.agreement.ui;

import dev.concord.agreement.Measure;
import dev.concord.shell.DataTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures as files have them: every figure with all that is known of it, by the names of the JSON. */
final class FigureTables {

    private static final List<String> COLUMNS = List.of(
            "layer",
            "measure",
            "metric",
            "labeller_1",
            "labeller_2",
            "topic",
            "value",
            "low",
            "high",
            "n",
            "why_undefined",
            "left_out",
            "why_left_out");

    private FigureTables() {}

    static DataTable of(List<Measure> measures) {
        return new DataTable(COLUMNS, measures.stream().map(FigureTables::row).toList());
    }

    /** Of several groups, the group in front. */
    static DataTable of(String group, List<String> groups, List<List<Measure>> measures) {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.addFirst(group);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (Measure measure : measures.get(i)) {
                List<@Nullable Object> row = new ArrayList<>(row(measure));
                row.addFirst(groups.get(i));
                rows.add(row);
            }
        }
        return new DataTable(columns, rows);
    }

    private static List<@Nullable Object> row(Measure measure) {
        List<String> labellers = measure.labellers();
        return Arrays.asList(
                measure.layer().wire(),
                measure.measure().wire(),
                measure.metric() == null ? null : measure.metric().wire(),
                labellers == null ? null : labellers.getFirst(),
                labellers == null ? null : labellers.getLast(),
                measure.topic(),
                measure.value(),
                measure.low(),
                measure.high(),
                measure.n(),
                measure.whyUndefined(),
                measure.leftOut(),
                measure.whyLeftOut());
    }
}
