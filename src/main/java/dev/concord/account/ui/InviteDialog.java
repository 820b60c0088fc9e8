package dev.concord.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.account.IssuedLink;
import dev.concord.account.Role;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks whom to invite, as what. */
class InviteDialog extends Dialog {

    final RadioButtonGroup<Role> role = new RadioButtonGroup<>("As");
    final TextField note = new TextField("For whom (only you and the other leads see it)");
    final Button invite = new Button("Make the link");

    private final transient BiFunction<Role, String, IssuedLink> making;

    InviteDialog(boolean administrator, BiFunction<Role, String, IssuedLink> making) {
        this.making = making;
        setHeaderTitle(administrator ? "Invite an administrator" : "Invite somebody");
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> one.name().toLowerCase(Locale.ROOT));
        role.setValue(Role.ANNOTATOR);
        role.setVisible(!administrator);
        note.setPlaceholder("a name or an e-mail address");
        note.setMaxLength(200);
        note.setWidthFull();
        note.setAutofocus(true);
        if (administrator) note.setLabel("For whom (only administrators see it)");
        var form = new Div(
                new Paragraph("You get a link to send. Whoever opens it chooses a sign-in name and a password;"
                        + " who has an account already joins with it."),
                role,
                note);
        form.setClassName("stack");
        add(form);
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.addClickShortcut(Key.ENTER);
        getFooter().add(new Button("Cancel", click -> close()), invite);
    }

    /** Opens; closes once the link was given. */
    void offer(Predicate<Supplier<IssuedLink>> give) {
        invite.addClickListener(click -> {
            if (give.test(() -> making.apply(role.getValue(), note.getValue()))) close();
        });
        open();
    }
}
