package dev.concord.progress.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.Person;
import dev.concord.assignment.AssignmentFilter;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Leading;
import dev.concord.assignment.SkipReason;
import dev.concord.corpus.Project;
import dev.concord.progress.Progress;
import dev.concord.progress.WorkLines;
import dev.concord.progress.WorkLines.Line;
import dev.concord.shell.CsvDownload;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sheets behind a number of the dashboard: whose, in which states, closed when. The address says which. */
@Route("progress/work")
@PageTitle("Progress · Concord")
@RolesAllowed("LEAD")
class WorkListView extends Main implements BeforeEnterObserver {

    final Grid<Line> work = new Grid<>();
    final Paragraph about = new Paragraph();
    final Div bar = new Div();

    private final transient Leading leading;
    private final transient Progress progress;
    private final transient WorkLines lines;

    WorkListView(Leading leading, Progress progress, WorkLines lines) {
        this.leading = leading;
        this.progress = progress;
        this.lines = lines;
        addClassNames("page", "work-list");
        bar.setClassName("bar");
        work.addThemeVariants(GridVariant.NO_BORDER);
        work.setSelectionMode(Grid.SelectionMode.NONE);
        work.setEmptyStateText("Nothing is in this list any more.");
        columns();
        add(new H1("Behind the number"), about, bar, work);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = new Asked(event.getLocation().getQueryParameters());
        asked.project(leading.projects()).ifPresent(project -> show(project, asked));
    }

    private void show(Project project, Asked asked) {
        Set<Person> people = asked.people(progress.people(project.id()));
        Set<AssignmentState> states = asked.states();
        LocalDate from = asked.day("from");
        LocalDate to = asked.day("to");
        var filter = WorkLines.filter(
                project.id(),
                people.stream().map(Person::id).collect(Collectors.toSet()),
                states,
                asked.skips(),
                from,
                to);
        about.setText(words(project, people, filter, from, to));
        bar.removeAll();
        bar.add(
                new Anchor(new Links(project, people, from, to).dashboard(null), "Back to the progress"),
                new CsvDownload("this list", "progress-list", out -> {
                    out.row(WorkTable.COLUMNS);
                    WorkTable.write(out, lines, filter);
                }));
        FetchCallback<Line, Void> page = query -> lines.find(filter, query.getOffset(), query.getLimit()).stream();
        work.setItems(page);
    }

    private static String words(
            Project project,
            Set<Person> people,
            AssignmentFilter filter,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        List<String> parts = new ArrayList<>();
        parts.add(project.name());
        parts.add(
                people.isEmpty()
                        ? "everybody"
                        : people.stream().map(Person::displayName).sorted().collect(Collectors.joining(", ")));
        parts.add(
                filter.states().isEmpty()
                        ? "any state"
                        : filter.states().stream()
                                .sorted()
                                .map(AssignmentState::words)
                                .collect(Collectors.joining(", ")));
        filter.skips().stream().sorted().map(SkipReason::words).forEach(parts::add);
        if (from != null && from.equals(to)) parts.add("closed on " + from + " (UTC)");
        else if (from != null || to != null) {
            parts.add(
                    "closed " + (from == null ? "" : "from " + from + " ") + (to == null ? "" : "to " + to) + " (UTC)");
        }
        return String.join(" · ", parts);
    }

    private void columns() {
        work.addColumn(LitRenderer.<Line>of("""
                                <a class="title" href="${item.path}">${item.title}</a>
                                <div class="about">${item.reason}</div>""")
                        .withProperty(
                                "path", line -> Links.sheet(line.assignment().id()))
                        .withProperty("title", line -> line.article().title())
                        .withProperty("reason", WorkTable::reason))
                .setHeader("Article")
                .setWidth("min(18rem, 52vw)")
                .setFlexGrow(1);
        work.addColumn(line -> line.person().displayName())
                .setHeader("Person")
                .setAutoWidth(true)
                .setFlexGrow(0);
        work.addColumn(LitRenderer.<Line>of("<span class=\"state ${item.look}\">${item.state}</span>")
                        .withProperty(
                                "look",
                                line -> "state-"
                                        + line.assignment().state().wire().replace('_', '-'))
                        .withProperty("state", line -> line.assignment().state().words()))
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        work.addColumn(WorkTable::closed)
                .setHeader("Closed (UTC)")
                .setAutoWidth(true)
                .setFlexGrow(0);
    }
}
