package dev.concord.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.concord.shell.Chart.Series;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "dev.concord.nothing")
class ChartPanelViewTest extends BrowserlessTest {

    ChartPanel panel;

    @BeforeEach
    void aPanel() {
        panel = new ChartPanel("Done by person", "done-by-person");
        UI.getCurrent().add(panel);
    }

    @Test
    void theTableSaysWhatTheChartDraws() {
        panel.show(
                Chart.bars(0, new Series(1, Tone.ACCENT)),
                new DataTable(
                        List.of("Person", "Done", "Median, minutes"),
                        List.of(
                                Arrays.asList(new Linked("Anna", "progress?person=anna"), 1234L, 5.25),
                                Arrays.asList("Boris", 0L, null))),
                "Anna has done most.");
        open();
        assertThat(texts(row(0))).containsExactly("Anna", "1,234", "5.25");
        assertThat(texts(row(1))).containsExactly("Boris", "0", "–");
        Anchor link = (Anchor)
                row(0).getAllCells().getFirst().getChildren().findFirst().orElseThrow();
        assertThat(link.getHref()).isEqualTo("progress?person=anna");
        assertThat(panel.drawing.getElement().getAttribute("label")).isEqualTo("Done by person. Anna has done most.");
    }

    @Test
    void withoutRowsOnlyTheSentenceIsThere() {
        panel.show(Chart.bars(0), new DataTable(List.of("Person"), List.of()), "Nobody has work yet.");
        assertThat(panel.sentence.getText()).isEqualTo("Nobody has work yet.");
        assertThat(panel.drawing.isVisible()).isFalse();
        assertThat(panel.disclosure.isVisible()).isFalse();
        assertThat(panel.csv.isVisible()).isFalse();
    }

    @Test
    void aLongTableIsReadAHundredRowsAtATime() {
        var rows =
                IntStream.range(0, 250).mapToObj(at -> List.of("Row " + at, at)).toList();
        panel.show(Chart.bars(0, new Series(1, Tone.ACCENT)), new DataTable(List.of("Row", "Number"), rows), "");
        assertThatThrownBy(this::table).isInstanceOf(NoSuchElementException.class);
        open();
        assertThat(bodyRows()).isEqualTo(100);
        panel.disclosure.later.click();
        panel.disclosure.later.click();
        assertThat(bodyRows()).isEqualTo(50);
        assertThat(texts(row(0))).startsWith("Row 200");
        assertThat(panel.disclosure.later.isEnabled()).isFalse();
    }

    @Test
    void theBrowserIsToldWhatToDrawAndWhichRowsLeadOn() {
        var drawing = ConcordChart.drawing(
                Chart.intervals(0, 1, 2, 3).between(0, 1).mark(.8, ".8"),
                new DataTable(
                        List.of("Pair", "α", "from", "to"),
                        List.of(
                                Arrays.asList("a", Double.NaN, null, null),
                                Arrays.asList(new Linked("b", "cases"), .7, .6, .8))));
        assertThat(drawing.get("kind").asString()).isEqualTo("intervals");
        assertThat(drawing.get("rows").toString()).isEqualTo("[[\"a\",null,null,null],[\"b\",0.7,0.6,0.8]]");
        assertThat(drawing.get("leads").toString()).isEqualTo("[1]");
        assertThat(drawing.get("to").asDouble()).isOne();
        assertThat(drawing.get("marks").toString()).isEqualTo("[{\"at\":0.8,\"text\":\".8\"}]");
    }

    @Test
    void aRowOfAnotherLengthIsAMistake() {
        assertThatThrownBy(() -> new DataTable(List.of("Person", "Done"), List.of(List.of("Anna"))))
                .hasMessage("A row has 1 cells where there are 2 columns.");
    }

    private void open() {
        panel.disclosure.setOpen(true);
        panel.disclosure.show(panel.table(), "");
    }

    private NativeTable table() {
        return panel.disclosure
                .content
                .getChildren()
                .flatMap(part -> part.getChildren())
                .filter(NativeTable.class::isInstance)
                .map(NativeTable.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private long bodyRows() {
        return table().getBody().getChildren().count();
    }

    private NativeTableRow row(int at) {
        return (NativeTableRow) table().getBody().getChildren().toList().get(at);
    }

    private static List<String> texts(NativeTableRow row) {
        return row.getAllCells().stream()
                .map(cell -> cell.getElement().getTextRecursively())
                .toList();
    }
}
