package dev.concord.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.concord.agreement.Choice;
import dev.concord.agreement.Layer;
import dev.concord.agreement.Measure;
import dev.concord.shell.CsvDownload;
import java.util.List;

/** All figures of one layer, each with its interval, what was left out, its explanation and its cases. */
final class LayerTable extends Section {

    private final String project;
    private final transient Choice choice;

    LayerTable(String project, Layer layer, List<Measure> measures, Choice choice) {
        this.project = project;
        this.choice = choice;
        addClassNames("chart-panel", "figures");
        String title = FigureWords.title(layer);
        var foot = new Div(new CsvDownload(
                title,
                "%s-agreement-%s".formatted(project, layer.wire()),
                out -> out.table(FigureTables.of(measures))));
        foot.setClassName("chart-foot");
        add(new H2(title), new Paragraph(FigureWords.about(layer)), table(title, measures), foot);
    }

    private NativeTable table(String title, List<Measure> measures) {
        var table = new NativeTable();
        table.setCaptionText(title);
        var head = new NativeTableRow();
        double from = Axis.from(measures);
        head.add(
                column("Figure", "name-column"),
                column("Value, 95 % interval", "value-column"),
                column(Axis.words(from), "whisker-column"),
                column("n", "number"),
                column("Cases", "cases-column"));
        table.getHead().add(head);
        measures.forEach(measure -> table.getBody().add(row(measure, from)));
        return table;
    }

    private static NativeTableHeaderCell column(String name, String kind) {
        var cell = new NativeTableHeaderCell(name);
        cell.setClassName(kind);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(Measure measure, double from) {
        var name = new NativeTableHeaderCell(explained(measure));
        name.getElement().setAttribute("scope", "row");
        String note = measure.value() == null ? measure.whyUndefined() : measure.whyLeftOut();
        if (note != null) name.add(small(note));
        var value = new NativeTableCell(new Span(FigureWords.value(measure.value())));
        value.setClassName(measure.value() == null ? "undefined" : "value");
        if (measure.low() != null) value.add(small(FigureWords.interval(measure)));
        var whisker = new NativeTableCell(new Whisker(measure, from));
        whisker.setClassName("whisker-column");
        var n = new NativeTableCell("%,d".formatted(measure.n()));
        n.setClassName("number");
        return new NativeTableRow(name, value, whisker, n, new NativeTableCell(cases(measure)));
    }

    private static Component explained(Measure measure) {
        var button = new Button(FigureWords.name(measure), click -> new ExplanationDialog(measure, measure).open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("explained");
        button.setAriaLabel("Explain " + FigureWords.sentence(measure));
        return button;
    }

    private Component cases(Measure measure) {
        if (measure.n() == 0) return new Span("–");
        var link = new Anchor(CasePath.of(project, FigureKey.of(measure), choice, List.of()), "Cases");
        link.setAriaLabel("Cases behind " + FigureWords.longName(measure));
        return link;
    }

    private static Component small(String words) {
        var line = new Div(words);
        line.setClassName("about");
        return line;
    }
}
