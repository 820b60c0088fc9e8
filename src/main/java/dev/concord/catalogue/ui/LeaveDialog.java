package dev.concord.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks whether changes of an article's pieces may be lost. */
class LeaveDialog extends Dialog {

    final Button leave = new Button("Leave them");

    LeaveDialog(int changes, Runnable then) {
        setHeaderTitle("Other changes are not saved");
        leave.addThemeVariants(ButtonVariant.PRIMARY);
        leave.addClickListener(click -> {
            close();
            then.run();
        });
        setMaxWidth("min(32rem, 94vw)");
        add(new Paragraph("%s of this article would be lost. Save first, or leave them."
                .formatted(changes == 1 ? "1 other change" : changes + " other changes")));
        getFooter().add(new Button("Stay", click -> close()), leave);
    }
}
