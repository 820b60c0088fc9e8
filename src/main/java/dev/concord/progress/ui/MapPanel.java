package dev.concord.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import dev.concord.account.Person;
import dev.concord.progress.ArticleMap;
import dev.concord.progress.ArticleMap.Page;
import dev.concord.progress.Stage;
import dev.concord.shell.Csv;
import dev.concord.shell.CsvDownload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who has which article: some articles at a time, narrowed to those that are so far. */
class MapPanel extends Section {

    static final int ROWS = 25;
    private static final int AT_A_TIME = 500;

    final Select<Stage> stage = new Select<>();
    final Button earlier = new Button("Earlier articles", click -> turnBack());
    final Button later = new Button("Later articles", click -> turnOn());
    final ArticleMapElement table = new ArticleMapElement();
    final Paragraph nothing = new Paragraph("No article is that far.");

    private final transient ArticleMap map;
    private transient @Nullable Links links;
    private transient List<Person> people = List.of();
    private transient Page page = new Page(List.of(), false, false);

    MapPanel(ArticleMap map) {
        this.map = map;
        setId("map");
        addClassNames("chart-panel", "map-panel");
        stage.setAriaLabel("How far");
        stage.setItems(Stage.values());
        stage.setEmptySelectionAllowed(true);
        stage.setEmptySelectionCaption("All articles");
        stage.setItemLabelGenerator(one -> one == null ? "All articles" : Words.capital(one.words()));
        stage.addValueChangeListener(change -> begin());
        var pages = new Div(stage, earlier, later);
        pages.setClassName("bar");
        var foot = new Div(new Div(), new CsvDownload("Who × article", "who-by-article", this::write));
        foot.setClassName("chart-foot");
        add(new H2("Who × article"), pages, nothing, table, foot);
    }

    void show(Links shown, List<Person> columns, @Nullable Stage only) {
        links = shown;
        people = columns;
        if (Objects.equals(stage.getValue(), only)) begin();
        else stage.setValue(only);
    }

    private void begin() {
        if (links != null) fill(map.after(links.project().id(), stage.getValue(), null, ROWS));
    }

    private void turnOn() {
        if (links == null || page.rows().isEmpty()) return;
        fill(map.after(
                links.project().id(),
                stage.getValue(),
                page.rows().getLast().article().id(),
                ROWS));
    }

    private void turnBack() {
        if (links == null || page.rows().isEmpty()) return;
        fill(map.before(
                links.project().id(),
                stage.getValue(),
                page.rows().getFirst().article().id(),
                ROWS));
    }

    private void fill(Page found) {
        page = found;
        earlier.setEnabled(found.earlier());
        later.setEnabled(found.later());
        nothing.setVisible(found.rows().isEmpty());
        table.setVisible(!found.rows().isEmpty());
        table.show(people, found.rows());
    }

    private void write(Csv out) throws IOException {
        Links shown = links;
        if (shown == null) return;
        List<String> columns = new ArrayList<>(List.of("Article", "Headline", "Given", "Submitted", "Waiting"));
        people.forEach(person -> columns.add(person.displayName()));
        out.row(columns);
        Stage only = stage.getValue();
        Page rows = map.after(shown.project().id(), only, null, AT_A_TIME);
        while (true) {
            for (ArticleMap.Row row : rows.rows()) out.row(cells(row));
            if (!rows.later()) return;
            rows = map.after(
                    shown.project().id(), only, rows.rows().getLast().article().id(), AT_A_TIME);
        }
    }

    private List<@Nullable Object> cells(ArticleMap.Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.article().key());
        cells.add(row.article().headline());
        cells.add(row.given());
        cells.add(row.submitted());
        cells.add(row.waiting());
        for (Person person : people) {
            var given = row.assignments().get(person.id());
            cells.add(given == null ? null : given.state().words());
        }
        return cells;
    }
}
