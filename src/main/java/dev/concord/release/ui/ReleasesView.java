package dev.concord.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.assignment.Leading;
import dev.concord.corpus.Project;
import dev.concord.release.Publishing;
import dev.concord.release.Release;
import dev.concord.release.ReleaseId;
import dev.concord.release.ReleaseLabels;
import dev.concord.release.Releases;
import dev.concord.shell.Background;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Publishes releases, and gives their files. */
@Route("releases")
@PageTitle("Releases · Concord")
@Menu(title = "Releases", order = 8, icon = "vaadin:archive")
@RolesAllowed("LEAD")
class ReleasesView extends Main implements BeforeEnterObserver {

    final Select<Project> project = new Select<>();
    final Select<ReleaseLabels> labels = new Select<>();
    final Button publish = new Button("Publish");
    final ProgressBar progress = new ProgressBar();
    final Button cancel = new Button("Cancel");
    final Span written = new Span();
    final ReleaseGrid grid;

    /** What is being published, until it is done. */
    transient CompletableFuture<Void> publishing = CompletableFuture.completedFuture(null);

    /** Whether the person has asked to break it off. */
    private transient AtomicBoolean cancelled = new AtomicBoolean();

    transient CompletableFuture<Void> comparing = CompletableFuture.completedFuture(null);

    final RecipeForm form = new RecipeForm();
    final Button compare = new Button("Compare the two chosen");

    private final transient Publishing publisher;
    private final transient Releases releases;
    private final transient Choices choices;
    private final transient CurrentAccount current;

    ReleasesView(
            Leading leading,
            Releases releases,
            Publishing publisher,
            Accounts accounts,
            CurrentAccount current,
            Choices choices) {
        this.publisher = publisher;
        this.releases = releases;
        this.choices = choices;
        this.current = current;
        grid = new ReleaseGrid(releases, accounts);
        addClassNames("page", "releases");
        progress.setIndeterminate(true);
        progress.setVisible(false);
        cancel.setVisible(false);
        cancel.addClickListener(click -> {
            cancelled.set(true);
            cancel.setEnabled(false);
        });
        compare.setEnabled(false);
        compare.addClickListener(click -> compare());
        grid.addSelectionListener(
                change -> compare.setEnabled(change.getAllSelectedItems().size() == 2));
        var below = new Div(compare);
        below.setClassName("bar");
        add(
                new H1("Releases"),
                new Paragraph("A release is a folder of finished labels as JSON lines, with their schema, checksums, a"
                        + " description and what changed. Once published it never changes."),
                bar(leading.projects()),
                form,
                progress,
                grid,
                below);
    }

    private Div bar(List<Project> led) {
        project.setAriaLabel("Project");
        project.setItemLabelGenerator(Project::name);
        project.setItems(led);
        project.setVisible(led.size() > 1);
        project.addValueChangeListener(change -> show());
        labels.setAriaLabel("Labels");
        labels.setItems(ReleaseLabels.ALL, ReleaseLabels.GOLD, ReleaseLabels.MAJORITY);
        labels.setItemLabelGenerator(ReleaseLabels::words);
        labels.setValue(ReleaseLabels.ALL);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setEnabled(!led.isEmpty());
        publish.addClickListener(click -> publish());
        led.stream().findFirst().ifPresent(project::setValue);
        var bar = new Div(project, labels, written, cancel, publish);
        bar.setClassName("bar");
        return bar;
    }

    /** A link to one release marks it in the list, so that it can be compared at once. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("release")
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(number -> releases.get(new ReleaseId(Long.parseLong(number))))
                .ifPresent(this::mark);
    }

    private void mark(Release release) {
        current.requireLead(release.project());
        project.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(release.project()))
                .findFirst()
                .ifPresent(project::setValue);
        grid.select(release);
        grid.scrollToItem(release);
    }

    private void show() {
        grid.show(project.getValue().id());
        choices.offer(project.getValue(), form);
    }

    private void compare() {
        current.requireLead(project.getValue().id());
        List<Release> two = grid.getSelectedItems().stream()
                .sorted(Comparator.comparingInt(Release::number))
                .toList();
        compare.setEnabled(false);
        comparing = Background.run(() -> releases.changes(two.getFirst(), two.getLast()), () -> {}, totals -> {
            compare.setEnabled(true);
            if (totals != null) new CompareDialog(two.getFirst(), two.getLast(), totals).open();
        });
    }

    /** Writes in the background; the screen asks now and then how far it is. */
    private void publish() {
        current.requireLead(project.getValue().id());
        Publishing.Order order;
        try {
            order = Publishing.Order.of(project.getValue().id(), form.recipe(labels.getValue()), current.id());
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
            return;
        }
        var records = new AtomicLong();
        var stop = new AtomicBoolean();
        cancelled = stop;
        working(true);
        publishing = Background.run(
                () -> publisher.publish(order, written -> {
                    if (stop.get()) throw new Refusal(Refusal.Kind.CONFLICT, "Cancelled: nothing was released.");
                    records.set(written);
                }),
                () -> written.setText("%,d written".formatted(records.get())),
                release -> {
                    working(false);
                    if (release != null) tell(release);
                });
    }

    private void working(boolean busy) {
        progress.setVisible(busy);
        publish.setEnabled(!busy);
        cancel.setVisible(busy);
        cancel.setEnabled(busy);
        project.setEnabled(!busy);
        written.setText("");
    }

    private void tell(Release release) {
        show();
        Notices.success("Release %d is published, with %,d %s in %s."
                .formatted(
                        release.number(),
                        release.records(),
                        release.records() == 1 ? "record" : "records",
                        release.folder()));
    }
}
