package dev.concord.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;

/** Makes an account with a password that its owner has to be told. */
class NewAccountDialog extends Dialog {

    final AccountForm form = new AccountForm();
    final Button save = new Button("Make the account");

    private final transient Accounts accounts;
    private final transient CurrentAccount current;
    private final transient Runnable done;

    NewAccountDialog(Accounts accounts, CurrentAccount current, Runnable done) {
        this.accounts = accounts;
        this.current = current;
        this.done = done;
        setHeaderTitle("New account");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save());
        add(form);
        getFooter().add(new Button("Cancel", click -> close()), save);
    }

    private void save() {
        try {
            current.requireAdministrator();
            accounts.create(form.name(), form.displayName(), form.password(), false);
            close();
            form.clear();
            done.run();
            Notices.success("The account is made. Tell its owner the password, and add them to a project.");
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
    }
}
