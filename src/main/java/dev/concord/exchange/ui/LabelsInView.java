package dev.concord.exchange.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Memberships;
import dev.concord.assignment.Leading;
import dev.concord.corpus.Project;
import dev.concord.exchange.LabelFiles;
import dev.concord.exchange.LabelImport;
import dev.concord.exchange.LabelOrder;
import dev.concord.exchange.LabelReport;
import dev.concord.intake.Imports;
import dev.concord.intake.ui.UploadHandlers;
import dev.concord.shell.Background;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import dev.concord.suggestion.Suggestions;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Brings labels in from a file: what it holds and what would become of it is shown before anything is written, and a file
 * with a fault changes nothing.
 */
@CssImport("./styles/labels-in.css")
@Route("labels-in")
@PageTitle("Labels in · Concord")
@Menu(title = "Labels in", order = 7.5, icon = "vaadin:inbox")
@RolesAllowed("LEAD")
class LabelsInView extends Main {

    final Select<Project> project = new Select<>();
    final RadioButtonGroup<Boolean> what = new RadioButtonGroup<>("They are");
    final Upload upload;
    final LabelPreview preview;
    final Button bring = new Button("Bring in");
    final ProgressBar progress = new ProgressBar();
    final Span read = new Span();
    final ModelRates models;

    /** What is looked at or brought in, until it is done. */
    transient CompletableFuture<Void> working = CompletableFuture.completedFuture(null);

    private final transient LabelImport labelImport;
    private final transient CurrentAccount current;
    private final transient Imports imports;
    private transient Imports.@Nullable Upload kept;

    LabelsInView(
            Leading leading,
            LabelImport labelImport,
            Imports imports,
            Suggestions suggestions,
            Memberships memberships,
            CurrentAccount current) {
        this.labelImport = labelImport;
        this.current = current;
        addClassNames("page", "labels-in");
        preview = new LabelPreview(memberships, this::look);
        models = new ModelRates(suggestions);
        this.imports = imports;
        upload = new Upload(UploadHandlers.of(imports, this::arrived));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Imports.LARGEST_FILE);
        upload.addFileRejectedListener(rejected -> Notices.failure(rejected.getErrorMessage()));
        what.setItems(false, true);
        what.setItemLabelGenerator(proposals ->
                proposals ? "a model's proposals, for annotators to accept or refuse" : "people's labels, or gold");
        what.setValue(false);
        what.addValueChangeListener(change -> look());
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", "Reading the file");
        read.getElement().setAttribute("role", "status");
        bring.addThemeVariants(ButtonVariant.PRIMARY);
        bring.addClickListener(click -> bring());
        add(
                new H1("Labels in"),
                new Paragraph("Give records of Concord (.jsonl), a zip of brat's or UIMA's files, UIMA CAS JSON, Label"
                        + " Studio's JSON or doccano's JSONL. What would come in is shown first; a file with a fault"
                        + " changes nothing, and what somebody has labelled here is never overwritten."),
                bar(leading.projects()),
                what,
                upload,
                progress,
                read,
                preview,
                bring,
                models);
        working(false);
        bring.setVisible(false);
    }

    private Div bar(List<Project> led) {
        project.setAriaLabel("Project");
        project.setItemLabelGenerator(Project::name);
        project.setItems(led);
        project.setVisible(led.size() > 1);
        upload.setVisible(!led.isEmpty());
        project.addValueChangeListener(change -> {
            models.show(project.getValue().id());
            preview.begin(project.getValue().id());
            look();
        });
        led.stream().findFirst().ifPresent(project::setValue);
        var bar = new Div(project);
        bar.setClassName("bar");
        return bar;
    }

    /** A file has arrived; the one before it is forgotten. */
    void arrived(Imports.Upload file) {
        forget();
        kept = file;
        preview.begin(project.getValue().id());
        look();
    }

    private LabelOrder order() {
        return new LabelOrder(project.getValue().id(), preview.labellers(), false, what.getValue(), current.id());
    }

    private LabelFiles files(Imports.Upload file) {
        LabelFiles files = new LabelFiles();
        try {
            files.add(file.path(), file.name(), null, preview.mapping(), preview.labeller());
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.INVALID, "%s cannot be read (%s).".formatted(file.name(), e.getMessage()));
        }
        return files;
    }

    private void look() {
        Imports.Upload file = kept;
        if (file == null) return;
        current.requireLead(project.getValue().id());
        LabelOrder order = order();
        LabelFiles files;
        try {
            files = files(file);
        } catch (Refusal refusal) {
            bring.setVisible(false);
            preview.clear();
            // so that another one can be given
            upload.clearFileList();
            Notices.failure(refusal.getMessage());
            return;
        }
        bring.setEnabled(false);
        working = Background.soon(() -> labelImport.look(order, files), () -> working(true), report -> {
            working(false);
            if (report == null) return;
            preview.show(report, order.asSuggestions());
            bring.setVisible(true);
            bring.setEnabled(report.sheets() + report.proposals() + report.articles() > 0);
        });
    }

    private void bring() {
        Imports.Upload file = kept;
        if (file == null) return;
        current.requireLead(project.getValue().id());
        LabelOrder order = order();
        LabelFiles files = files(file);
        AtomicInteger records = new AtomicInteger();
        working(true);
        working = Background.run(
                () -> labelImport.run(order, files, records::set),
                () -> read.setText("%,d read".formatted(records.get())),
                report -> {
                    working(false);
                    if (report != null) tell(report);
                });
    }

    private void tell(LabelReport report) {
        if (report.faulty() > 0) {
            look();
            return;
        }
        Notices.success(new Counts(report).told());
        forget();
        preview.clear();
        models.show(project.getValue().id());
        bring.setVisible(false);
        upload.clearFileList();
    }

    private void working(boolean busy) {
        progress.setVisible(busy);
        bring.setEnabled(!busy);
        upload.setEnabled(!busy);
        if (!busy) read.setText("");
    }

    private void forget() {
        if (kept != null) imports.drop(List.of(kept));
        kept = null;
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (working.isDone()) forget();
        else working.thenRun(this::forget);
    }
}
