package dev.concord.duplicate.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.concord.text.WordDiff;
import java.util.List;

/** Two texts side by side, with the words that stand in one only. */
public class DiffPane extends Div {

    final Span about = new Span();
    final Checkbox only = new Checkbox("Only what differs");
    final Div rows = new Div();

    public DiffPane() {
        addClassName("diff");
        rows.setClassName("diff-rows");
        about.getElement().setAttribute("role", "status");
        only.addValueChangeListener(change -> rows.setClassName("only-changed", change.getValue()));
        var bar = new Div(about, only);
        bar.setClassName("bar");
        add(bar, rows);
    }

    public void show(String left, String right) {
        rows.removeAll();
        List<WordDiff.Row> found = WordDiff.of(left, right);
        long changed = found.stream().filter(row -> !row.same()).count();
        about.setText(
                changed == 0
                        ? "The texts are the same, word for word."
                        : "%d of %d passages differ.".formatted(changed, found.size()));
        only.setVisible(changed > 0);
        for (WordDiff.Row row : found) {
            var line = new Div(side(row.left(), "del"), side(row.right(), "ins"));
            line.addClassName("diff-row");
            line.setClassName("same", row.same());
            rows.add(line);
        }
    }

    /** Leaves passages out that are the same, until the person wants them. */
    public void onlyWhatDiffers() {
        only.setValue(true);
    }

    private static Div side(List<WordDiff.Run> runs, String tag) {
        var side = new Div();
        side.setClassName("diff-side");
        for (WordDiff.Run run : runs)
            side.getElement().appendChild(new Element(run.changed() ? tag : "span").setText(run.words()));
        return side;
    }
}
