package dev.concord.assignment.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.corpus.Project;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;

/** Adds somebody who has an account already. */
class AddDialog extends Dialog {

    final TextField name = new TextField("Sign-in name");
    final RadioButtonGroup<Role> role = new RadioButtonGroup<>("As");
    final Button add = new Button("Add to project");

    private final transient Accounts accounts;
    private final transient Memberships memberships;
    private final transient CurrentAccount current;
    private final Project project;
    private final transient Runnable done;

    AddDialog(Accounts accounts, Memberships memberships, CurrentAccount current, Project project, Runnable done) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.current = current;
        this.project = project;
        this.done = done;
        setHeaderTitle("Add somebody who has an account");
        role.setItems(Role.values());
        role.setItemLabelGenerator(RoleWords::of);
        role.setValue(Role.ANNOTATOR);
        name.setAutofocus(true);
        name.getElement().setAttribute("autocapitalize", "none");
        name.setWidthFull();
        var form = new Div(new Paragraph("Who has none yet comes in by an invitation."), name, role);
        form.setClassName("stack");
        add(form);
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickShortcut(Key.ENTER);
        add.addClickListener(click -> join());
        getFooter().add(new Button("Cancel", click -> close()), add);
    }

    private void join() {
        try {
            current.requireLead(project.id());
            var person = accounts.byName(name.getValue())
                    .orElseThrow(() -> new Refusal(
                            Refusal.Kind.NOT_FOUND, "There is no account named “%s”.".formatted(name.getValue())));
            memberships.join(person.id(), project.id(), role.getValue());
            close();
            done.run();
            Notices.success("%s is in the project.".formatted(person.displayName()));
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
    }
}
