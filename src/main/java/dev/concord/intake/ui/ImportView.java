package dev.concord.intake.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.concord.account.CurrentAccount;
import dev.concord.assignment.Leading;
import dev.concord.corpus.Project;
import dev.concord.intake.Import;
import dev.concord.intake.Imports;
import dev.concord.intake.TablePreview;
import dev.concord.shell.Background;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where leads bring articles in: files that are dropped, and addresses. */
@Route("import")
@PageTitle("Import · Concord")
@Menu(title = "Import", order = 2.7, icon = "vaadin:upload")
@RolesAllowed("LEAD")
@CssImport("./styles/import.css")
class ImportView extends Main implements BeforeEnterObserver {

    final Select<Project> project = new Select<>();
    final Upload upload = new Upload();
    final ColumnsPanel columns = new ColumnsPanel();
    final TextArea addresses = new TextArea("Addresses");
    final Button begin = new Button("Import");
    final ImportReport report = new ImportReport();
    final Div form = new Div();
    final Div nothing =
            new Div(new H2("You lead no project"), new Paragraph("An administrator can make you the lead of one."));
    final transient List<Imports.Upload> received = new ArrayList<>();
    CompletableFuture<Void> going = CompletableFuture.completedFuture(null);

    private final transient Imports imports;
    private final transient Leading leading;
    private final transient CurrentAccount current;
    private boolean reading;

    ImportView(Imports imports, Leading leading, CurrentAccount current) {
        this.imports = imports;
        this.leading = leading;
        this.current = current;
        addClassNames("page", "import");
        project.setLabel("Into the project");
        project.setItemLabelGenerator(Project::name);
        project.addValueChangeListener(change -> {
            if (!reading && change.getValue() != null)
                UI.getCurrent()
                        .navigate(
                                ImportView.class,
                                QueryParameters.of("project", change.getValue().slug()));
        });
        upload.setUploadHandler(UploadHandlers.of(imports, this::arrived));
        upload.addFileRemovedListener(removed -> remove(removed.getFileName()));
        upload.addFileRejectedListener(rejected -> Notices.failure(rejected.getErrorMessage()));
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, Imports.LARGEST_FILE));
        addresses.setPlaceholder("https://…");
        addresses.setHelperText(
                "Of pages, feeds (RSS, Atom) and sitemaps, one on each line. They are fetched one after the"
                        + " other with pauses, as the sites’ robots.txt allows, and never from private addresses.");
        addresses.setWidthFull();
        addresses.setMinRows(3);
        addresses.setMaxRows(10);
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.addClickListener(click -> begin());
        nothing.setClassName("nothing");
        nothing.setVisible(false);
        form.setClassName("import-form");
        var files = new Div(
                new H2("Files"),
                new Paragraph(
                        "Text and HTML, zips of them, tables (.csv, .tsv), lines of JSON (.jsonl), web archives (.warc,"
                                + " .warc.gz). What the project has already does not come in twice."),
                upload);
        form.add(project, files, columns, addresses, begin);
        add(new H1("Import"), nothing, form, report);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Project> led = leading.projects();
        nothing.setVisible(led.isEmpty());
        form.setVisible(!led.isEmpty());
        if (led.isEmpty()) return;
        String slug = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("project")
                .orElse("");
        Project chosen =
                led.stream().filter(one -> one.slug().equals(slug)).findFirst().orElse(led.getFirst());
        reading = true;
        project.setItems(led);
        project.setVisible(led.size() > 1);
        project.setValue(chosen);
        reading = false;
        report.setVisible(false);
        imports.latest(chosen.id()).ifPresent(this::watch);
    }

    /** A file is here; where it is a table, its columns are to be mapped. */
    void arrived(Imports.Upload file) {
        received.add(file);
        showColumns();
    }

    private void remove(String name) {
        List<Imports.Upload> gone =
                received.stream().filter(one -> one.name().equals(name)).toList();
        received.removeAll(gone);
        imports.drop(gone);
        showColumns();
    }

    private void showColumns() {
        columns.hide();
        received.stream()
                .filter(one -> TablePreview.fits(one.name()))
                .findFirst()
                .ifPresent(table -> {
                    try {
                        columns.show(TablePreview.of(table.path(), table.name()));
                    } catch (Refusal refusal) {
                        Notices.failure(refusal.getMessage());
                    } catch (IOException e) {
                        Notices.failure("%s cannot be read.".formatted(table.name()));
                    }
                });
    }

    private void begin() {
        try {
            current.requireLead(chosen().id());
            if (!columns.complete()) {
                throw new Refusal(Refusal.Kind.INVALID, "Say which column holds the text, or its HTML.");
            }
            List<String> lines = addresses
                    .getValue()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            Import begun = imports.begin(chosen().id(), current.id(), List.copyOf(received), columns.chosen(), lines);
            received.clear();
            upload.clearFileList();
            columns.hide();
            addresses.clear();
            watch(begun);
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
    }

    private void watch(Import now) {
        String slug = chosen().slug();
        report.show(now, slug);
        begin.setEnabled(now.ended());
        if (now.ended()) return;
        going = Background.run(() -> now.report().join(), () -> report.show(now, slug), done -> {
            report.show(now, slug);
            begin.setEnabled(true);
        });
    }

    private Project chosen() {
        return project.getValue();
    }

    /** What was sent and not imported is not kept for nobody. */
    @Override
    protected void onDetach(DetachEvent event) {
        imports.drop(List.copyOf(received));
        received.clear();
    }
}
