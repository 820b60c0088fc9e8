package dev.concord.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dev.concord.intake.Columns;
import dev.concord.intake.TablePreview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column of a table holds what, with the table's first rows to see it by. */
class ColumnsPanel extends Div {

    private static final int LONGEST_CELL = 160;

    final transient Map<String, Select<String>> columns = new LinkedHashMap<>();

    private final Div fields = new Div();
    private final Div rows = new Div();

    ColumnsPanel() {
        addClassName("columns-panel");
        fields.addClassNames("bar", "fields");
        rows.setClassName("columns-rows");
        rows.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        rows.getElement().setAttribute("aria-label", "The first rows");
        for (String target : Columns.targets()) {
            var field = new Select<String>();
            field.setLabel(title(target));
            field.setPlaceholder("None");
            field.setEmptySelectionAllowed(true);
            field.setEmptySelectionCaption("None");
            columns.put(target, field);
            fields.add(field);
        }
        add(
                new H2("Columns"),
                new Paragraph("Say which column holds what; the text, or its HTML, is needed. The first rows:"),
                fields,
                rows);
        setVisible(false);
    }

    private static String title(String target) {
        return switch (target) {
            case "html" -> "HTML";
            case "url" -> "Address";
            default -> Character.toUpperCase(target.charAt(0)) + target.substring(1);
        };
    }

    void show(TablePreview table) {
        setVisible(true);
        columns.forEach((target, field) -> {
            field.setItems(table.columns());
            field.setValue(Columns.guess(target, table.columns()));
        });
        rows.removeAll();
        rows.add(table(table));
    }

    void hide() {
        setVisible(false);
    }

    private static NativeTable table(TablePreview preview) {
        var table = new NativeTable();
        var head = new NativeTableRow();
        preview.columns().forEach(column -> {
            var cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        for (Map<String, String> row : preview.rows()) {
            var line = new NativeTableRow();
            preview.columns().forEach(column -> line.add(new NativeTableCell(cut(row.getOrDefault(column, "")))));
            table.getBody().add(line);
        }
        return table;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_CELL ? value : value.substring(0, LONGEST_CELL) + "…";
    }

    /** As it is chosen; by usual names where nothing is to be chosen. */
    Columns chosen() {
        if (!isVisible()) return Columns.USUAL_NAMES;
        Map<String, String> named = new LinkedHashMap<>();
        columns.forEach((target, field) -> {
            if (field.getValue() != null) named.put(target, field.getValue());
        });
        return Columns.of(named);
    }

    /** Whether the text or its HTML is named. */
    boolean complete() {
        return !isVisible()
                || List.of("text", "html").stream()
                        .anyMatch(target -> columns.containsKey(target)
                                && columns.get(target).getValue() != null);
    }
}
