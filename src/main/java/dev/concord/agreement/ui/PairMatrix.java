package dev.concord.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.concord.agreement.Choice;
import dev.concord.agreement.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One figure of each two labellers; each cell leads to the cases of the two. */
final class PairMatrix extends Div {

    private final String project;
    private final transient Choice choice;
    private final transient FigureKey figure;
    private final transient Map<List<String>, Measure> byPair = new HashMap<>();

    PairMatrix(String project, List<String> labellers, List<Measure> measures, FigureKey figure, Choice choice) {
        this.project = project;
        this.choice = choice;
        this.figure = figure;
        for (Measure measure : measures) {
            if (measure.labellers() != null && figure.isOf(measure)) byPair.put(measure.labellers(), measure);
        }
        addClassName("matrix");
        // it scrolls sideways, so the keyboard must reach it
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Matrix of labellers");
        add(table(labellers));
    }

    private NativeTable table(List<String> labellers) {
        var table = new NativeTable();
        var head = new NativeTableRow(new NativeTableCell());
        labellers.forEach(name -> head.add(header(name, "col")));
        table.getHead().add(head);
        for (String one : labellers) {
            var row = new NativeTableRow(header(one, "row"));
            labellers.forEach(other -> row.add(one.equals(other) ? same() : cell(one, other)));
            table.getBody().add(row);
        }
        return table;
    }

    private static NativeTableHeaderCell header(String name, String scope) {
        var cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static NativeTableCell same() {
        var cell = new NativeTableCell();
        cell.setClassName("same");
        return cell;
    }

    private NativeTableCell cell(String one, String other) {
        Measure measure = measure(one, other);
        if (measure == null || measure.n() == 0) return nothing(measure, one, other);
        var cell = new NativeTableCell(link(measure, one, other));
        Double value = measure.value();
        if (value != null) {
            cell.getStyle().set("--share", String.format(Locale.ROOT, "%.3f", Math.clamp(value, 0, 1)));
            cell.setClassName("filled");
        }
        return cell;
    }

    private static NativeTableCell nothing(@Nullable Measure measure, String one, String other) {
        var dash = new Span("–");
        String why = measure == null || measure.whyUndefined() == null
                ? "%s and %s have no article in common.".formatted(one, other)
                : measure.whyUndefined();
        dash.setTitle(why);
        dash.getElement().setAttribute("role", "img").setAttribute("aria-label", why);
        var cell = new NativeTableCell(dash);
        cell.setClassName("nothing-shared");
        return cell;
    }

    private Component link(Measure measure, String one, String other) {
        Double value = measure.value();
        var number = new Span(value == null ? "undef." : FigureWords.number(value, 2));
        number.setClassName("number");
        Double low = measure.low();
        Double high = measure.high();
        var interval = new Span(
                low == null || high == null
                        ? "n " + measure.n()
                        : FigureWords.number(low, 2) + " to " + FigureWords.number(high, 2));
        interval.setClassName("about");
        var link =
                new Anchor(CasePath.of(project, figure, choice, List.of(one, other)), number, new Text(" "), interval);
        // begins with what is seen, so that it can be spoken
        link.setAriaLabel("%s %s, %s and %s, %s. Open their cases."
                .formatted(number.getText(), interval.getText(), one, other, FigureWords.sentence(measure)));
        link.setTitle(
                value == null
                        ? String.valueOf(measure.whyUndefined())
                        : "n %,d%s"
                                .formatted(
                                        measure.n(), measure.whyLeftOut() == null ? "" : ". " + measure.whyLeftOut()));
        return link;
    }

    private @Nullable Measure measure(String one, String other) {
        Measure found = byPair.get(List.of(one, other));
        return found == null ? byPair.get(List.of(other, one)) : found;
    }
}
