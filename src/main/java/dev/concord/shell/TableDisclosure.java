package dev.concord.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table behind a chart, folded away; its rows are made when it is first opened, so many at a time. */
class TableDisclosure extends NativeDetails {

    static final int PAGE = 100;

    final Div content = new Div();
    final Button earlier = new Button("Earlier rows", click -> turn(-PAGE));
    final Button later = new Button("Later rows", click -> turn(PAGE));

    private transient DataTable table = new DataTable(List.of(), List.of());
    private String caption = "";
    private int first;

    TableDisclosure() {
        super("Show the table");
        addClassName("chart-table");
        setContent(content);
        addToggleListener(toggle -> fill());
    }

    void show(DataTable rows, String about) {
        table = rows;
        caption = about;
        first = 0;
        fill();
    }

    private void turn(int by) {
        first += by;
        fill();
    }

    private void fill() {
        content.removeAll();
        setSummaryText(isOpen() ? "Hide the table" : "Show the table");
        if (!isOpen()) return;
        int last = Math.min(first + PAGE, table.rows().size());
        var scroll = new Div(filled(last));
        scroll.setClassName("chart-table-scroll");
        // it scrolls sideways on a narrow screen, so the keyboard must reach it
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", caption);
        content.add(scroll);
        if (table.rows().size() > PAGE) content.add(pages(last));
    }

    private Component pages(int last) {
        earlier.setEnabled(first > 0);
        later.setEnabled(last < table.rows().size());
        var where = new Span(
                "Rows %,d to %,d of %,d".formatted(first + 1, last, table.rows().size()));
        where.getElement().setAttribute("role", "status");
        var bar = new Div(earlier, where, later);
        bar.setClassName("bar");
        return bar;
    }

    private NativeTable filled(int last) {
        var shown = new NativeTable();
        shown.setCaptionText(caption);
        var head = new NativeTableRow();
        table.columns().forEach(name -> {
            var cell = new NativeTableHeaderCell(name);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        shown.getHead().add(head);
        for (int row = first; row < last; row++) {
            var line = new NativeTableRow();
            for (int column = 0; column < table.columns().size(); column++) line.add(cell(row, column));
            shown.getBody().add(line);
        }
        return shown;
    }

    private Component cell(int row, int column) {
        Object value = table.rows().get(row).get(column);
        String words = words(DataTable.value(value));
        Component inside = value instanceof Linked linked ? new Anchor(linked.path(), words) : new Span(words);
        if (column == 0) {
            var name = new NativeTableHeaderCell(inside);
            name.getElement().setAttribute("scope", "row");
            return name;
        }
        var cell = new NativeTableCell(inside);
        if (DataTable.value(value) instanceof Number) cell.setClassName("number");
        return cell;
    }

    /** As people read it; unknown is a dash. */
    static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Double number when number.isNaN() -> "–";
            case Double number
            when number == Math.rint(number) && Math.abs(number) >= 1000 -> String.format(Locale.ROOT, "%,.0f", number);
            case Double number -> decimal(number);
            case Number number -> String.format(Locale.ROOT, "%,d", number.longValue());
            default -> value.toString();
        };
    }

    private static String decimal(double number) {
        String three = String.format(Locale.ROOT, "%,.3f", number);
        return three.replaceFirst("\\.?0+$", "");
    }
}
