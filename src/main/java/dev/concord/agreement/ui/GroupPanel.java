package dev.concord.agreement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.concord.agreement.Choice;
import dev.concord.agreement.Figures.Group;
import dev.concord.agreement.Measure;
import dev.concord.shell.Chart;
import dev.concord.shell.ChartPanel;
import dev.concord.shell.CsvDownload;
import dev.concord.shell.DataTable;
import dev.concord.shell.Linked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One figure of each group of a division, chosen from all that there are. */
final class GroupPanel extends Div {

    final FigureSelect select = new FigureSelect(this::show);
    final Div drawn = new Div();

    private final String project;
    private final Division division;
    private final transient UnaryOperator<String> names;
    private transient List<Group> groups = List.of();
    private transient Choice choice = Choice.ALL;
    private int leftOut;

    /** @param names of groups as people know them */
    GroupPanel(String project, Division division, UnaryOperator<String> names) {
        this.project = project;
        this.division = division;
        this.names = names;
        addClassName("stacked");
        drawn.addClassName("stacked");
        add(select, drawn);
    }

    void show(List<Group> shown, int leftOut, Choice choice) {
        this.groups = shown;
        this.leftOut = leftOut;
        this.choice = choice;
        select.offer(shown.stream()
                .flatMap(group -> group.measures().stream())
                .filter(measure -> measure.labellers() == null)
                .toList());
    }

    private void show(FigureKey key) {
        drawn.removeAll();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<Measure> shown = new ArrayList<>();
        for (Group group : groups) {
            Measure measure = key.in(group.measures()).orElse(null);
            if (measure == null) continue;
            shown.add(measure);
            rows.add(Arrays.asList(
                    new Linked(names.apply(group.key()), path(key, group)),
                    measure.value(),
                    measure.low(),
                    measure.high(),
                    measure.n(),
                    group.articles(),
                    measure.value() == null ? measure.whyUndefined() : measure.whyLeftOut()));
        }
        if (shown.isEmpty()) return;
        Measure any = shown.getFirst();
        var panel = new ChartPanel(FigureWords.longName(any), "%s-agreement-%s".formatted(project, division.word()));
        Chart chart = Chart.intervals(0, 1, 2, 3).between(Axis.from(shown), 1);
        panel.show(
                key.hasThresholds() ? Thresholds.marked(chart) : chart,
                new DataTable(List.of(division.title, "Value", "95 % from", "95 % to", "n", "Articles", "Note"), rows),
                words(key, rows));
        drawn.add(panel, foot(any));
    }

    private String words(FigureKey key, List<List<@Nullable Object>> rows) {
        long undefined = rows.stream().filter(row -> row.get(1) == null).count();
        return division.about()
                + (key.hasThresholds() ? Thresholds.WORDS : "")
                + (undefined == 0 ? "" : " %d undefined: the table says why.".formatted(undefined))
                + (leftOut == 0 ? "" : " The largest %d are shown; %,d more are not.".formatted(rows.size(), leftOut));
    }

    private Div foot(Measure measure) {
        var explain = new Button("What this figure is", click -> new ExplanationDialog(measure, null).open());
        explain.addThemeVariants(ButtonVariant.TERTIARY);
        var all = new CsvDownload(
                "all " + division.title.toLowerCase(Locale.ROOT),
                "%s-agreement-%s-all".formatted(project, division.word()),
                out -> out.table(FigureTables.of(
                        division.word(),
                        groups.stream().map(group -> names.apply(group.key())).toList(),
                        groups.stream().map(Group::measures).toList())));
        all.called("CSV of all figures");
        var foot = new Div(explain, all);
        foot.setClassName("bar");
        return foot;
    }

    private String path(FigureKey key, Group group) {
        String of = group.key();
        return switch (division) {
            case OUTLETS -> CasePath.of(project, key, choice.withOutlet(of.isEmpty() ? null : of), List.of());
            case TOPICS -> CasePath.of(project, key, choice.withTopic(of.isEmpty() ? null : of), List.of());
            case GUIDELINES -> CasePath.of(project, key, choice.withGuideline(Integer.valueOf(of)), List.of());
            case PEOPLE, GOLD, AGAIN -> CasePath.of(project, key, choice, of.isEmpty() ? List.of() : List.of(of));
            default -> CasePath.of(project, key, choice, List.of());
        };
    }
}
