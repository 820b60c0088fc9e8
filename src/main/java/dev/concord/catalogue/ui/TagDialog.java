package dev.concord.catalogue.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks for a word to put on articles, or for the name of a filter. */
class TagDialog extends Dialog {

    final TextField word = new TextField();
    final Button ok;

    TagDialog(String title, Consumer<String> then) {
        setHeaderTitle(title);
        word.setLabel("Word");
        word.setMaxLength(60);
        word.setAutofocus(true);
        word.setWidthFull();
        word.setRequiredIndicatorVisible(true);
        ok = new Button(title, click -> {
            if (word.getValue().isBlank()) {
                word.setInvalid(true);
                word.setErrorMessage("Type a word.");
                return;
            }
            close();
            then.accept(word.getValue());
        });
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        ok.addClickShortcut(Key.ENTER);
        add(word);
        getFooter().add(new Button("Cancel", click -> close()), ok);
    }
}
