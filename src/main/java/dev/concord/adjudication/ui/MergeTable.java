package dev.concord.adjudication.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.concord.adjudication.MergePreview;
import java.util.Locale;
import java.util.stream.Stream;

/** What a rule would do, by layer and kind of difference. */
class MergeTable extends NativeTable {

    MergeTable() {
        addClassName("counts");
    }

    void show(MergePreview preview) {
        removeAll();
        var head = new NativeTableRow();
        Stream.of("Layer", "Differs in").forEach(name -> head.add(header(name, "col")));
        Stream.of("Taken", "Stays open", "Decided by a person").forEach(name -> {
            var cell = header(name, "col");
            cell.addClassName("number");
            head.add(cell);
        });
        var body = new NativeTableBody();
        preview.lines().forEach(line -> body.add(row(line)));
        add(new NativeTableHeader(head), body);
    }

    private static NativeTableRow row(MergePreview.Line line) {
        var row = new NativeTableRow();
        row.add(header(Words.layers(line.layer()), "row"));
        row.add(new NativeTableCell(kind(line.kind())));
        Stream.of(line.taken(), line.left(), line.kept()).forEach(count -> row.add(number(count)));
        return row;
    }

    private static NativeTableCell number(long count) {
        var cell = new NativeTableCell("%,d".formatted(count));
        cell.addClassNames("number");
        if (count == 0) cell.addClassName("none");
        return cell;
    }

    private static NativeTableHeaderCell header(String name, String scope) {
        var cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static String kind(String kind) {
        String word = kind.toLowerCase(Locale.ROOT);
        return word.equals("agreed") ? "nothing, all agree" : word;
    }
}
