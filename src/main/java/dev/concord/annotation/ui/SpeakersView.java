package dev.concord.annotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.annotation.Registry;
import dev.concord.assignment.Leading;
import dev.concord.corpus.Project;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.SpeakerHistory;
import dev.concord.corpus.Speakers;
import dev.concord.scheme.Scheme.Party;
import dev.concord.scheme.Schemes;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The registry of a project: who speaks, by which names and in which roles, and who changed it. */
@Route("speakers")
@PageTitle("Speakers · Concord")
@Menu(title = "Speakers", order = 7.3, icon = "vaadin:microphone")
@RolesAllowed("LEAD")
class SpeakersView extends Main implements BeforeEnterObserver {

    final Select<Project> project = new Select<>();
    final TextField search = new TextField();
    final Grid<Speaker> grid = new Grid<>();
    final Div nothing = new Div(
            new H2("You lead no project"), new Paragraph("A lead of a project keeps its registry of speakers."));
    final Div bar = new Div(project, search);
    final HistoryList history;

    private final transient Speakers speakers;
    private final transient SpeakerHistory changes;
    private final transient Registry registry;
    private final transient Schemes schemes;
    private final transient CurrentAccount current;
    private final transient List<Project> led;
    /** Of the rows that were read. */
    private final Map<String, Long> counts = new HashMap<>();
    /** While the address is read into the fields, they do not write it. */
    private boolean reading;

    SpeakersView(
            Speakers speakers,
            SpeakerHistory changes,
            Registry registry,
            Schemes schemes,
            Accounts accounts,
            Leading leading,
            CurrentAccount current) {
        this.speakers = speakers;
        this.changes = changes;
        this.registry = registry;
        this.schemes = schemes;
        this.current = current;
        led = leading.projects();
        history = new HistoryList(changes, registry, accounts, current, this::again);
        addClassNames("page", "speakers");
        nothing.addClassName("nothing");
        bar.addClassName("bar");
        project.setAriaLabel("Project");
        project.setItemLabelGenerator(Project::name);
        project.addValueChangeListener(change -> {
            if (!reading) open(change.getValue());
        });
        search.setPlaceholder("Name or alias in any script");
        search.setAriaLabel("Search speakers");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        columns();
        add(new H1("Speakers"), nothing, bar, grid, history);
    }

    private static void open(Project chosen) {
        UI.getCurrent().navigate(SpeakersView.class, QueryParameters.of("project", chosen.slug()));
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(LitRenderer.<Speaker>of("""
                        <div class="title">${item.name}</div>
                        <div class="about">${item.aliases}</div>
                        <div class="about">${item.roles}</div>""")
                        .withProperty("name", Speaker::name)
                        .withProperty("aliases", one -> String.join(" · ", one.aliases()))
                        .withProperty("roles", this::roles))
                .setHeader("Speaker")
                .setWidth("min(18rem, 40vw)")
                .setFlexGrow(1);
        grid.addColumn(one -> "%,d".formatted(counts.getOrDefault(one.slug(), 0L)))
                .setHeader("Mentions")
                .setWidth("5.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions).setWidth("min(15rem, 27vw)").setFlexGrow(0);
        grid.setEmptyStateText("No speaker has these words in a name or alias.");
        grid.setItems(query -> page(query.getPage(), query.getPageSize()).stream(), query ->
                (int) speakers.countFound(shown().id(), search.getValue()));
    }

    private List<Speaker> page(int page, int size) {
        List<Speaker> found = speakers.search(shown().id(), search.getValue(), page, size);
        counts.putAll(registry.counts(shown().id(), found));
        return found;
    }

    private String roles(Speaker speaker) {
        String side = speaker.side();
        Stream<String> roles = speaker.offices().stream().map(OfficeRow::words);
        return Stream.concat(roles, Stream.ofNullable(side).map(this::sideName)).collect(Collectors.joining(" · "));
    }

    private String sideName(String id) {
        return parties().stream()
                .filter(party -> party.id().equals(id))
                .map(Party::name)
                .findFirst()
                .orElse(id);
    }

    private List<Party> parties() {
        return schemes.get(shown().scheme()).parties();
    }

    private Component actions(Speaker speaker) {
        var actions = new Div(
                act("Edit", speaker, () -> new SpeakerDialog(speaker, parties(), this::save)),
                act(
                        "Merge…",
                        speaker,
                        () -> new MergeSpeakerDialog(speakers, registry, current, shown().id(), speaker, this::again)),
                act("Split…", speaker, () -> new SplitDialog(registry, current, shown().id(), speaker, this::again)));
        actions.addClassName("row-actions");
        return actions;
    }

    private Button act(String word, Speaker speaker, DialogMaker dialog) {
        var button = new Button(word, click -> {
            current.requireLead(shown().id());
            dialog.make().open();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(word.replace("…", "") + " " + speaker.name());
        return button;
    }

    private interface DialogMaker {
        Dialog make();
    }

    private void save(Speaker wanted) {
        current.requireLead(shown().id());
        changes.edit(shown().id(), schemes.get(shown().scheme()), wanted, current.id());
        again();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        nothing.setVisible(led.isEmpty());
        List.of(bar, grid, history).forEach(part -> part.setVisible(!led.isEmpty()));
        if (led.isEmpty()) return;
        String slug = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("project")
                .orElse("");
        reading = true;
        project.setItems(led);
        project.setVisible(led.size() > 1);
        project.setValue(
                led.stream().filter(one -> one.slug().equals(slug)).findFirst().orElse(led.getFirst()));
        reading = false;
        again();
    }

    private void again() {
        grid.getDataProvider().refreshAll();
        history.show(shown().id());
    }

    private Project shown() {
        return Objects.requireNonNull(project.getValue());
    }
}
