package dev.concord.workload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import dev.concord.corpus.Project;
import dev.concord.shell.Notices;
import dev.concord.workload.GateFigure;
import dev.concord.workload.HiddenShares;
import dev.concord.workload.Quality;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much is hidden gold and hidden repeats, and what they tell of each person. */
class QualityPanel extends Div {

    final NumberField gold = new NumberField("Hidden gold, in %");
    final NumberField repeats = new NumberField("Hidden repeats, in %");
    final IntegerField after = new IntegerField("Articles before a repeat");
    final Button save = new Button("Save");
    final Span settled = new Span();
    final Grid<Quality.Line> againstGold = grid("Nobody has submitted hidden gold yet.");
    final Grid<Quality.Line> againstOneself = grid("Nobody has submitted a hidden repeat yet.");

    private final transient QualityDoor door;
    private transient PersonNames names = PersonNames.NOBODY;
    private @Nullable Project project;

    QualityPanel(QualityDoor door) {
        this.door = door;
        addClassName("sections");
        gold.setHelperText("Of each annotator's ordinary articles.");
        repeats.setHelperText("She labels an article of hers again.");
        after.setMin(1);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save());
        var bar = new Div(gold, repeats, after, settled, save);
        bar.addClassNames("bar", "fields");
        add(
                new Paragraph("Hidden articles come like all others: nobody but leads can tell which they are."
                        + " Repeats stay out of releases, of agreement between people and of adjudication."),
                bar,
                new H2("Agreement with hidden gold"),
                againstGold,
                new H2("Agreement with oneself"),
                againstOneself);
    }

    private Grid<Quality.Line> grid(String empty) {
        var grid = new Grid<Quality.Line>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(empty);
        grid.addColumn(this::name).setHeader("Annotator").setWidth("11rem").setFlexGrow(1);
        grid.addColumn(line -> line.week() == null ? "all" : "from " + line.week())
                .setHeader("Week")
                .setWidth("9rem");
        grid.addColumn(Quality.Line::articles).setHeader("Articles").setWidth("6rem");
        for (GateFigure figure : GateFigure.values()) {
            grid.addColumn(line -> FigureText.of(figure, line.measures()))
                    .setHeader(figure.title())
                    .setWidth("12rem");
        }
        return grid;
    }

    void show(Project shown) {
        project = shown;
        HiddenShares shares = door.workload().hidden(shown.id());
        gold.setValue(shares.gold() * 100);
        repeats.setValue(shares.repeats() * 100);
        after.setValue(shares.repeatAfter());
        int there = door.sheets().countSettled(shown.id());
        settled.setText(
                there == 1 ? "Gold is settled on 1 article." : "Gold is settled on %,d articles.".formatted(there));
        List<Quality.Line> gold = door.quality().againstGold(shown.id());
        List<Quality.Line> oneself = door.quality().againstOneself(shown.id());
        names = PersonNames.of(
                door.accounts(),
                Stream.of(gold, oneself)
                        .flatMap(List::stream)
                        .map(Quality.Line::account)
                        .toList());
        againstGold.setItems(gold);
        againstOneself.setItems(oneself);
    }

    private String name(Quality.Line line) {
        return names.of(line.account());
    }

    private void save() {
        Project shown = Objects.requireNonNull(project);
        boolean done = Asking.done(() -> {
            door.current().requireLead(shown.id());
            door.workload()
                    .save(
                            shown.id(),
                            new HiddenShares(
                                    Objects.requireNonNullElse(gold.getValue(), 0.0) / 100,
                                    Objects.requireNonNullElse(repeats.getValue(), 0.0) / 100,
                                    Objects.requireNonNullElse(after.getValue(), 0)));
        });
        if (done) Notices.success("The settings are kept.");
    }
}
