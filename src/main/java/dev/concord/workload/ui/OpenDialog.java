package dev.concord.workload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Asks a lead why production opens for somebody although the gate does not. */
class OpenDialog extends Dialog {

    final TextArea note = new TextArea("Why");
    final Button open = new Button("Open production");

    OpenDialog(String name, Consumer<String> opened) {
        setHeaderTitle("Open production for " + name);
        note.setWidthFull();
        note.setMaxLength(500);
        note.setHelperText("Is kept with the round.");
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.addValueChangeListener(change -> open.setEnabled(!change.getValue().isBlank()));
        open.setEnabled(false);
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClickListener(click -> {
            opened.accept(note.getValue());
            close();
        });
        setWidth("28rem");
        add(note);
        getFooter().add(new Button("Cancel", click -> close()), open);
    }
}
