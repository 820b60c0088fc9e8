package dev.concord.agreement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.concord.agreement.Choice;
import dev.concord.agreement.Figures.Group;
import dev.concord.agreement.Measure;
import dev.concord.shell.CsvDownload;
import java.util.List;

/** One figure of each pair, chosen from all that there are. */
final class PairPanel extends Div {

    final FigureSelect select = new FigureSelect(this::show);
    final Section drawn = new Section();

    private final String project;
    private transient List<String> labellers = List.of();
    private transient List<Measure> measures = List.of();
    private transient Choice choice = Choice.ALL;

    PairPanel(String project) {
        this.project = project;
        addClassName("stacked");
        drawn.addClassName("chart-panel");
        add(select, drawn);
    }

    void show(Group group, Choice choice) {
        this.labellers = group.labellers();
        this.choice = choice;
        this.measures = group.measures().stream()
                .filter(measure -> measure.labellers() != null)
                .toList();
        select.offer(measures);
    }

    private void show(FigureKey key) {
        drawn.removeAll();
        List<Measure> its = measures.stream().filter(key::isOf).toList();
        if (its.isEmpty()) return;
        Measure first = its.getFirst();
        var explain = new Button("What this figure is", click -> new ExplanationDialog(first, null).open());
        explain.addThemeVariants(ButtonVariant.TERTIARY);
        var csv = new CsvDownload(
                FigureWords.longName(first) + " of each pair",
                project + "-agreement-pairs",
                out -> out.table(FigureTables.of(its)));
        var all = new CsvDownload(
                "each pair", project + "-agreement-pairs-all", out -> out.table(FigureTables.of(measures)));
        all.called("CSV of all figures");
        var foot = new Div(explain, csv, all);
        foot.setClassName("bar");
        drawn.add(
                new H2(FigureWords.longName(first)),
                new Paragraph(Division.PAIRS.about()
                        + " Under each value its 95 % interval; the stronger a cell's colour, the more the two agree. A cell opens the cases in"
                        + " which the two differ."),
                new PairMatrix(project, labellers, its, key, choice),
                foot);
    }
}
