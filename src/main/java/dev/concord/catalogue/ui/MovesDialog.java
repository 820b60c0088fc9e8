package dev.concord.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.concord.annotation.LabelsMoved;
import dev.concord.annotation.ui.MovesList;
import java.util.List;
import java.util.function.IntConsumer;

/** What becomes of labels when their text is mended, sheet by sheet, before it is done. */
class MovesDialog extends Dialog {

    final Button ok = new Button("Save and move the labels");
    final MovesList sheets;

    /** @param then told how many labels cannot move */
    MovesDialog(List<LabelsMoved> moved, IntConsumer then) {
        setHeaderTitle("Labels move with the text");
        int lost = LabelsMoved.lost(moved);
        var about = new Paragraph(
                lost == 0
                        ? "Every label moves."
                        : "%s cannot move: what it pointed at is gone, or has become something else. It is kept in a list, and finished sheets that lose a label go back to work."
                                .formatted(lost == 1 ? "1 label" : lost + " labels"));
        sheets = new MovesList(moved);
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        ok.addClickListener(click -> {
            close();
            then.accept(lost);
        });
        setMaxWidth("min(46rem, 94vw)");
        add(about, sheets);
        getFooter().add(new Button("Cancel", click -> close()), ok);
    }
}
