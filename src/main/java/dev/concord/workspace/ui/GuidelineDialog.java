package dev.concord.workspace.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.markdown.Markdown;
import dev.concord.scheme.Guideline;

/** The annotation manual beside the article: it can be moved, and labelling goes on while it is open. */
class GuidelineDialog extends Dialog {

    final Markdown text = new Markdown();

    GuidelineDialog() {
        addClassName("guideline");
        setModality(ModalityMode.MODELESS);
        setDraggable(true);
        setResizable(true);
        setWidth("36rem");
        setHeight("80%");
        var close = new Button(new Icon("vaadin", "close-small"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel("Close the guideline");
        getHeader().add(close);
        add(text);
    }

    void show(Guideline guideline) {
        setHeaderTitle("Guideline, version " + guideline.version());
        text.setContent(guideline.markdown());
        open();
    }
}
