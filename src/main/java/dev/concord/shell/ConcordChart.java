package dev.concord.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The drawing itself, an image to those who cannot see it: its table says the same. */
@Tag("concord-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./charts/concord-chart.ts")
class ConcordChart extends Component {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Takes the row and the column that were clicked. */
    interface Chosen {
        void cell(int row, int column);
    }

    void draw(Chart chart, DataTable table, String words) {
        getElement().setAttribute("label", words);
        getElement().setPropertyJson("drawing", drawing(chart, table));
    }

    void onChosen(Chosen listener) {
        getElement()
                .addEventListener(
                        "cell-chosen",
                        event -> listener.cell(
                                event.getEventData().get("event.detail.row").asInt(),
                                event.getEventData().get("event.detail.column").asInt()))
                .addEventData("event.detail.row")
                .addEventData("event.detail.column");
    }

    static ObjectNode drawing(Chart chart, DataTable table) {
        ObjectNode drawing = JSON.createObjectNode();
        drawing.put("kind", token(chart.kind()));
        drawing.put("label", chart.label());
        ArrayNode series = drawing.putArray("series");
        chart.series()
                .forEach(one -> series.addObject().put("column", one.column()).put("tone", token(one.tone())));
        drawing.put("low", chart.low()).put("high", chart.high());
        drawing.put("from", chart.from()).put("to", chart.to());
        drawing.set("marks", JSON.valueToTree(chart.marks()));
        drawing.set("columns", JSON.valueToTree(table.columns()));
        ArrayNode rows = drawing.putArray("rows");
        table.rows().forEach(row -> put(rows.addArray(), row));
        drawing.set("leads", JSON.valueToTree(leads(table)));
        return drawing;
    }

    private static void put(ArrayNode cells, List<?> row) {
        for (Object cell : row) {
            switch (DataTable.value(cell)) {
                case null -> cells.addNull();
                case Double number when number.isNaN() || number.isInfinite() -> cells.addNull();
                case Number number -> cells.add(number.doubleValue());
                case Temporal time -> cells.add(time.toString());
                case Object other -> cells.add(other.toString());
            }
        }
    }

    /** The rows that a click on leads on. */
    private static List<Integer> leads(DataTable table) {
        return IntStream.range(0, table.rows().size())
                .filter(row -> table.path(row, 0) != null)
                .boxed()
                .toList();
    }

    private static String token(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
