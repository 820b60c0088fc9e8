package dev.concord.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.markdown.Markdown;
import dev.concord.release.ChangesText;
import dev.concord.release.DiffTotals;
import dev.concord.release.Release;

/** What changed from one release to another. */
final class CompareDialog extends Dialog {

    final Markdown text = new Markdown();

    CompareDialog(Release old, Release fresh, DiffTotals totals) {
        setHeaderTitle("From release %d to release %d".formatted(old.number(), fresh.number()));
        text.addClassName("changes");
        text.setContent(ChangesText.of(totals));
        setWidth("44rem");
        setMaxWidth("100%");
        add(text);
        getFooter().add(new Button("Close", click -> close()));
    }
}
