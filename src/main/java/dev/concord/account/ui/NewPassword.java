package dev.concord.account.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import dev.concord.shell.Refusal;

/** Asks for a new password, twice. */
class NewPassword {

    final PasswordField password = new PasswordField("Password");
    final PasswordField again = new PasswordField("Password again");

    NewPassword() {
        password.setHelperText("At least 10 characters");
        password.getElement().setAttribute("autocomplete", "new-password");
        again.getElement().setAttribute("autocomplete", "new-password");
    }

    /** Refuses if both differ; everything else is for the accounts to say. */
    String checked() {
        if (!password.getValue().equals(again.getValue())) {
            throw new Refusal(Refusal.Kind.INVALID, "The two passwords are not the same.");
        }
        return password.getValue();
    }

    void clear() {
        password.clear();
        again.clear();
    }
}
