package dev.concord.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A small table under its title. */
class TitledTable extends Div {

    private final NativeTableBody rows = new NativeTableBody();

    TitledTable(String title, String... columns) {
        NativeTableRow head = new NativeTableRow();
        for (String column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), rows);
        table.getElement().setAttribute("aria-label", title);
        Div wide = new Div(table);
        wide.addClassName("wide");
        add(new H2(title), wide);
    }

    NativeTableBody rows() {
        return rows;
    }

    static NativeTableRow row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        for (Component cell : cells) row.add(new NativeTableCell(cell));
        return row;
    }
}
