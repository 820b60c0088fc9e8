package dev.concord.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.concord.account.AccountId;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Person;
import dev.concord.assignment.Leading;
import dev.concord.comment.CommentFilter;
import dev.concord.comment.CommentList;
import dev.concord.corpus.Project;
import dev.concord.progress.ArticleMap;
import dev.concord.progress.Overview;
import dev.concord.progress.Overview.PersonWork;
import dev.concord.progress.Progress;
import dev.concord.progress.ProgressFilter;
import dev.concord.progress.Stage;
import dev.concord.progress.WorkLines;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far a project is, for its lead. What is asked for stands in the address, so that it can be kept and sent. */
@Route("progress")
@PageTitle("Progress · Concord")
@Menu(title = "Progress", order = 3, icon = "vaadin:chart")
@RolesAllowed("LEAD")
@CssImport("./styles/progress.css")
class ProgressView extends Main implements BeforeEnterObserver {

    final Select<Project> project = new Select<>();
    final MultiSelectComboBox<Person> people = new MultiSelectComboBox<>("People");
    final DatePicker from = new DatePicker("From");
    final DatePicker to = new DatePicker("To");
    final Button clear = new Button("Clear", click -> clear());
    final Figures figures = new Figures();
    final Panels panels = new Panels();
    final Flags flags;
    final MapPanel map;
    final Div nothing = new Div(
            new H2("No project to look at"),
            new Paragraph("You lead none. An administrator can make you the lead of one."));
    final Div shown = new Div();

    private final transient Leading leading;
    private final transient Progress progress;
    private final transient CommentList comments;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    /** While the address is read into the fields, they do not write it. */
    private boolean reading;

    ProgressView(
            Leading leading,
            Progress progress,
            ArticleMap articles,
            WorkLines lines,
            CommentList comments,
            CurrentAccount current,
            Clock clock) {
        this.leading = leading;
        this.progress = progress;
        this.comments = comments;
        this.current = current;
        this.clock = clock;
        flags = new Flags(lines);
        map = new MapPanel(articles);
        addClassNames("page", "progress");
        nothing.setClassName("nothing");
        shown.setClassName("progress-shown");
        shown.add(bar(), figures, panels, flags, map);
        add(new H1("Progress"), nothing, shown);
    }

    private Component bar() {
        project.setLabel("Project");
        project.setItemLabelGenerator(Project::name);
        project.addValueChangeListener(change -> asked(() -> people.clear()));
        people.setItemLabelGenerator(Person::displayName);
        people.setPlaceholder("Everybody");
        people.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        people.addValueChangeListener(change -> asked(() -> {}));
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        from.addValueChangeListener(change -> asked(() -> to.setMin(from.getValue())));
        to.addValueChangeListener(change -> asked(() -> from.setMax(to.getValue())));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        var bar = new Div(project, people, from, to, clear);
        bar.addClassNames("bar", "fields");
        return bar;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = new Asked(event.getLocation().getQueryParameters());
        List<Project> led = leading.projects();
        nothing.setVisible(led.isEmpty());
        shown.setVisible(!led.isEmpty());
        asked.project(led).ifPresent(chosen -> {
            reading = true;
            project.setItems(led);
            project.setVisible(led.size() > 1);
            project.setValue(chosen);
            List<Person> there = progress.people(chosen.id());
            people.setItems(there);
            people.setValue(asked.people(there));
            from.setValue(asked.day("from"));
            to.setValue(asked.day("to"));
            reading = false;
            show(asked.stage());
        });
    }

    private void clear() {
        reading = true;
        people.clear();
        from.clear();
        to.clear();
        reading = false;
        asked(() -> {});
    }

    /** Goes to the address of what the fields ask for. */
    private void asked(Runnable first) {
        if (reading || project.getValue() == null) return;
        reading = true;
        first.run();
        reading = false;
        String address = links().dashboard(map.stage.getValue());
        int query = address.indexOf('?');
        UI.getCurrent().navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
    }

    private Links links() {
        return new Links(project.getValue(), people.getValue(), from.getValue(), to.getValue());
    }

    private void show(@Nullable Stage stage) {
        Links links = links();
        var filter = new ProgressFilter(
                people.getValue().stream().map(Person::id).collect(Collectors.toSet()), from.getValue(), to.getValue());
        Overview overview = progress.overview(project.getValue().id(), filter);
        clear.setVisible(!people.isEmpty() || filter.from() != null || filter.to() != null);
        figures.show(overview, links, openComments());
        panels.show(overview, links, LocalDate.now(clock));
        flags.show(overview.all(), links);
        map.show(links, overview.people().stream().map(PersonWork::person).toList(), stage);
    }

    /** Of one person where only she is looked at. */
    private long openComments() {
        AccountId person = people.getValue().size() == 1
                ? people.getValue().iterator().next().id()
                : null;
        return comments.count(project.getValue().id(), current.id(), new CommentFilter(true, person, null, null, null));
    }
}
