package dev.concord.release.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.assignment.Leading;
import dev.concord.corpus.Project;
import dev.concord.release.Publishing;
import dev.concord.release.Release;
import dev.concord.release.ReleaseLabels;
import dev.concord.release.Releases;
import dev.concord.shell.Faults;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Publishes releases, and gives their files. */
@Route("releases")
@PageTitle("Releases · Concord")
@Menu(title = "Releases", order = 8, icon = "vaadin:archive")
@RolesAllowed("LEAD")
class ReleasesView extends Main {

    private static final int LOOK_EVERY_MS = 500;

    final Select<Project> project = new Select<>();
    final Select<ReleaseLabels> labels = new Select<>();
    final Button publish = new Button("Publish");
    final ProgressBar progress = new ProgressBar();
    final Span written = new Span();
    final ReleaseGrid grid;

    /** What is being published, until it is done. */
    transient CompletableFuture<Void> publishing = CompletableFuture.completedFuture(null);

    private final transient Publishing publisher;
    private final transient CurrentAccount current;

    ReleasesView(Leading leading, Releases releases, Publishing publisher, Accounts accounts, CurrentAccount current) {
        this.publisher = publisher;
        this.current = current;
        grid = new ReleaseGrid(releases, accounts);
        addClassNames("page", "releases");
        progress.setIndeterminate(true);
        progress.setVisible(false);
        add(
                new H1("Releases"),
                new Paragraph("A release is a folder of every submitted sheet as JSON lines, with its schema, checksums"
                        + " and a description. Once published it never changes."),
                bar(leading.projects()),
                progress,
                grid);
    }

    private Div bar(List<Project> led) {
        project.setAriaLabel("Project");
        project.setItemLabelGenerator(Project::name);
        project.setItems(led);
        project.setVisible(led.size() > 1);
        project.addValueChangeListener(change -> show());
        labels.setAriaLabel("Labels");
        labels.setItems(ReleaseLabels.ALL, ReleaseLabels.GOLD);
        labels.setItemLabelGenerator(choice -> choice == ReleaseLabels.GOLD ? "Gold only" : "All labellers");
        labels.setValue(ReleaseLabels.ALL);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setEnabled(!led.isEmpty());
        publish.addClickListener(click -> publish());
        led.stream().findFirst().ifPresent(project::setValue);
        var bar = new Div(project, labels, written, publish);
        bar.setClassName("bar");
        return bar;
    }

    private void show() {
        grid.show(project.getValue().id());
    }

    /** Writes in the background; the screen asks now and then how far it is. */
    private void publish() {
        current.requireLead(project.getValue().id());
        var order = Publishing.Order.of(project.getValue().id(), labels.getValue(), current.id());
        var records = new AtomicLong();
        UI ui = UI.getCurrent();
        var watching = ui.addPollListener(poll -> written.setText("%,d written".formatted(records.get())));
        working(ui, true);
        publishing = CompletableFuture.supplyAsync(() -> publisher.publish(order, records::set))
                .handle((release, fault) -> {
                    ui.access(() -> {
                        watching.remove();
                        working(ui, false);
                        tell(release, fault);
                    });
                    return null;
                });
    }

    private void working(UI ui, boolean busy) {
        ui.setPollInterval(busy ? LOOK_EVERY_MS : -1);
        progress.setVisible(busy);
        publish.setEnabled(!busy);
        project.setEnabled(!busy);
        written.setText("");
    }

    private void tell(@Nullable Release release, @Nullable Throwable fault) {
        if (release != null) {
            show();
            Notices.success("Release %d is published, with %,d %s in %s."
                    .formatted(
                            release.number(),
                            release.records(),
                            release.records() == 1 ? "record" : "records",
                            release.folder()));
        } else if (fault != null) {
            Throwable cause =
                    fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
            Notices.failure(cause instanceof Refusal ? String.valueOf(cause.getMessage()) : Faults.logged(cause));
        }
    }
}
