package dev.concord.workload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.function.BiFunction;

/** People against people, as a table that a keyboard can scroll and a screen reader can read. */
class MatrixTable extends Div {

    /** @param cell what stands in a row and column, counted from 0 */
    MatrixTable(String title, List<String> names, BiFunction<Integer, Integer, String> cell) {
        addClassName("matrix");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", title);
        var table = new NativeTable();
        var head = new NativeTableRow();
        head.addHeaderCell().setText("");
        names.forEach(name -> headed(head, name, "col"));
        table.getHead().add(head);
        var body = table.addBody();
        for (int row = 0; row < names.size(); row++) {
            var line = new NativeTableRow();
            headed(line, names.get(row), "row");
            for (int column = 0; column < names.size(); column++) {
                line.addDataCell().setText(cell.apply(row, column));
            }
            body.add(line);
        }
        add(table);
    }

    private static void headed(NativeTableRow row, String name, String scope) {
        NativeTableHeaderCell header = row.addHeaderCell();
        header.setText(name);
        header.getElement().setAttribute("scope", scope);
    }
}
