package dev.concord.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Asks a lead why a sheet goes back to its annotator. */
class ReturnDialog extends Dialog {

    private static final int LONGEST = 2000;

    final TextArea reason = new TextArea("What should be looked at again?");
    final Button send = new Button("Return the sheet");

    /** @param spots how many spots go back with it */
    ReturnDialog(int spots, Consumer<String> returned) {
        setHeaderTitle("Return this sheet");
        reason.setWidthFull();
        reason.setMaxLength(LONGEST);
        reason.setHelperText("The annotator reads this above the article. " + told(spots));
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(
                change -> send.setEnabled(!change.getValue().isBlank()));
        send.setEnabled(false);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> {
            returned.accept(reason.getValue());
            close();
        });
        setWidth("28rem");
        add(reason);
        getFooter().add(new Button("Cancel", click -> close()), send);
    }

    private static String told(int spots) {
        return switch (spots) {
            case 0 -> "Mark words or labels before you return it, to show where.";
            case 1 -> "The spot you marked goes with it.";
            default -> "The %d spots you marked go with it.".formatted(spots);
        };
    }
}
