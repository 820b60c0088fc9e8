package dev.concord.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/**
 * A chart with a sentence that says what it shows, the table behind it, and that table as a file. A click on a bar or a
 * point goes where the table's cell leads; those who use the keyboard find the same links in the table.
 */
@CssImport("./styles/charts.css")
public class ChartPanel extends Section {

    final H2 title;
    final Paragraph sentence = new Paragraph();
    final ConcordChart drawing = new ConcordChart();
    final TableDisclosure disclosure = new TableDisclosure();
    final CsvDownload csv;

    private transient DataTable table = new DataTable(List.of(), List.of());

    /** @param file the name of the table's file, without ".csv" */
    public ChartPanel(String title, String file) {
        this.title = new H2(title);
        addClassName("chart-panel");
        csv = new CsvDownload(title, file, out -> out.table(table));
        drawing.onChosen(this::follow);
        var foot = new Div(disclosure, csv);
        foot.setClassName("chart-foot");
        add(this.title, sentence, drawing, foot);
    }

    /**
     * Draws the table. Where it has no rows, only the sentence is shown.
     *
     * @param words one sentence that says what is to be seen, also for those who cannot see the drawing
     */
    public void show(Chart chart, DataTable shown, String words) {
        table = shown;
        sentence.setText(words);
        boolean any = !shown.rows().isEmpty();
        drawing.setVisible(any);
        disclosure.setVisible(any);
        csv.setVisible(any);
        if (any) drawing.draw(chart, shown, title.getText() + ". " + words);
        disclosure.show(shown, title.getText());
    }

    /** What is shown now. */
    public DataTable table() {
        return table;
    }

    private void follow(int row, int column) {
        if (row < 0 || row >= table.rows().size()) return;
        String path = table.path(row, Math.clamp(column, 0, table.columns().size() - 1));
        if (path != null) UI.getCurrent().getPage().setLocation(path);
    }
}
