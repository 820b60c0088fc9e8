package dev.concord.adjudication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.concord.corpus.Project;
import dev.concord.scheme.Guideline;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The versions of a guideline, what each changed, and how much was labelled under it. */
class VersionTable extends NativeTable {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu").withZone(ZoneId.systemDefault());

    VersionTable() {
        addClassNames("counts", "versions");
    }

    /** Only leads find cases. */
    void show(Project project, List<Guideline> versions, Map<Integer, Long> labels, boolean leads) {
        removeAll();
        setVisible(!versions.isEmpty());
        var head = new NativeTableRow();
        Stream.of("Version", "Published", "What changed", "Labels made under it")
                .forEach(name -> head.add(header(name, "col")));
        var body = new NativeTableBody();
        for (Guideline one : versions) {
            var link = new Anchor(
                    "guideline?project=%s&version=%d".formatted(project.slug(), one.version()),
                    String.valueOf(one.version()));
            var number = new NativeTableHeaderCell();
            number.add(link);
            number.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(
                    number,
                    new NativeTableCell(DAY.format(one.createdAt())),
                    new NativeTableCell(one.changes()),
                    new NativeTableCell(count(project, one, labels.getOrDefault(one.version(), 0L), leads))));
        }
        add(new NativeTableHeader(head), body);
    }

    private static Component count(Project project, Guideline one, long labels, boolean leads) {
        String text = "%,d".formatted(labels);
        if (!leads || labels == 0) return new Span(text);
        var link = new Anchor("cases?project=%s&guideline=%d&state=all".formatted(project.slug(), one.version()), text);
        link.setAriaLabel("%s labels, see the cases of version %d".formatted(text, one.version()));
        return link;
    }

    private static NativeTableHeaderCell header(String name, String scope) {
        var cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
