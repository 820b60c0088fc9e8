package dev.concord.account.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** Asks for what an account needs. */
class AccountForm extends FormLayout {

    final TextField name = new TextField("Sign-in name");
    final TextField displayName = new TextField("Name shown to others");
    final PasswordField password;
    final PasswordField again;

    private final transient NewPassword chosen = new NewPassword();

    AccountForm() {
        password = chosen.password;
        again = chosen.again;
        name.setHelperText("2 to 40 of a–z, 0–9, dot, dash and underscore");
        name.getElement().setAttribute("autocomplete", "username");
        name.getElement().setAttribute("autocapitalize", "none");
        setResponsiveSteps(new ResponsiveStep("0", 1));
        add(name, displayName, password, again);
    }

    void clear() {
        name.clear();
        displayName.clear();
        chosen.clear();
    }

    String name() {
        return name.getValue();
    }

    String displayName() {
        return displayName.getValue();
    }

    /** @throws dev.concord.shell.Refusal if it was typed in two ways; everything else is for the accounts to say */
    String password() {
        return chosen.checked();
    }
}
