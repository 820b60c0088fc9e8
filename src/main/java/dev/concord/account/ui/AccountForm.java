package dev.concord.account.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.shell.Refusal;

/** Asks for what an account needs. */
class AccountForm extends FormLayout {

    final TextField name = new TextField("Sign-in name");
    final TextField displayName = new TextField("Name shown to others");
    final PasswordField password = new PasswordField("Password");
    final PasswordField again = new PasswordField("Password again");

    AccountForm() {
        name.setHelperText("2 to 40 of a–z, 0–9, dot, dash and underscore");
        name.getElement().setAttribute("autocomplete", "username");
        name.getElement().setAttribute("autocapitalize", "none");
        password.setHelperText("At least 10 characters");
        password.getElement().setAttribute("autocomplete", "new-password");
        again.getElement().setAttribute("autocomplete", "new-password");
        setResponsiveSteps(new ResponsiveStep("0", 1));
        add(name, displayName, password, again);
    }

    /** Refuses if both passwords differ; everything else is for the accounts to say. */
    void check() {
        if (!password.getValue().equals(again.getValue())) {
            throw new Refusal(Refusal.Kind.INVALID, "The two passwords are not the same.");
        }
    }

    void clear() {
        name.clear();
        displayName.clear();
        password.clear();
        again.clear();
    }

    String name() {
        return name.getValue();
    }

    String displayName() {
        return displayName.getValue();
    }

    String password() {
        return password.getValue();
    }
}
