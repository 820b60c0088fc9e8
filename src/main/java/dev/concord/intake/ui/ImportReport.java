package dev.concord.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.concord.intake.Fault;
import dev.concord.intake.Import;
import dev.concord.shell.CsvDownload;
import dev.concord.shell.DataTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an import is; when it has ended, what became of it, and each source that could not be taken in with its reason. */
class ImportReport extends Div {

    final H2 title = new H2();
    final ProgressBar bar = new ProgressBar();
    final Paragraph words = new Paragraph();
    final Span at = new Span();
    final Button cancel = new Button("Cancel");
    final Anchor corpus = new Anchor("corpus", "See them in the corpus");
    final Grid<Fault> faults = new Grid<>();
    final CsvDownload csv;

    private transient @Nullable Import shown;

    ImportReport() {
        addClassName("import-report");
        bar.setIndeterminate(true);
        words.getElement().setAttribute("role", "status");
        at.setClassName("about");
        cancel.addClickListener(click -> {
            if (shown != null) shown.cancel();
            cancel.setEnabled(false);
        });
        faults.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        faults.setSelectionMode(Grid.SelectionMode.NONE);
        faults.addColumn(Fault::source).setHeader("Source").setFlexGrow(1).setWidth("min(12rem, 40vw)");
        faults.addColumn(fault -> fault.line().isPresent() ? fault.line().getAsInt() : "")
                .setHeader("Line")
                .setAutoWidth(true)
                .setFlexGrow(0);
        faults.addColumn(fault -> upper(fault.sentence()))
                .setHeader("What is wrong")
                .setFlexGrow(2)
                .setWidth("min(14rem, 45vw)");
        csv = new CsvDownload("What could not be taken in", "import-faults", out -> out.table(table()));
        add(title, bar, words, at, cancel, corpus, faults, csv);
        setVisible(false);
    }

    private static String upper(String sentence) {
        return sentence.isEmpty() ? "" : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private DataTable table() {
        List<Fault> all = shown == null ? List.of() : shown.faults();
        return new DataTable(
                List.of("Source", "Line", "What is wrong"),
                all.stream()
                        .map(fault -> List.<Object>of(
                                fault.source(),
                                fault.line().isPresent() ? fault.line().getAsInt() : "",
                                fault.sentence()))
                        .toList());
    }

    /** @param project its slug */
    void show(Import now, String project) {
        shown = now;
        setVisible(true);
        boolean ended = now.ended();
        boolean failed = now.report().isCompletedExceptionally();
        title.setText(
                !ended
                        ? "Importing…"
                        : failed ? "The import broke down" : now.cancelled() ? "Import cancelled" : "Import done");
        bar.setVisible(!ended);
        cancel.setVisible(!ended);
        cancel.setEnabled(!now.cancelled());
        words.setText("%,d added, %,d there already, %,d faulty%s"
                .formatted(
                        now.added(),
                        now.known(),
                        now.faulty(),
                        ended && (failed || now.cancelled())
                                ? ". What came in stays; the same import again goes on where this one stood."
                                : "."));
        at.setVisible(!ended && now.at() != null);
        at.setText(now.at() == null ? "" : now.at());
        corpus.setHref("corpus?project=" + project);
        corpus.setVisible(ended && now.added() > 0);
        boolean any = ended && now.faulty() > 0;
        faults.setVisible(any);
        csv.setVisible(any);
        if (any) {
            faults.setItems(now.faults());
            faults.setAllRowsVisible(now.faulty() <= 20);
        }
    }
}
