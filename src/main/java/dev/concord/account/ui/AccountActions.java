package dev.concord.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.account.Administrators;
import dev.concord.account.CurrentAccount;
import dev.concord.account.IssuedLink;
import dev.concord.account.PasswordLinks;
import dev.concord.account.Person;
import dev.concord.shell.LinkDialog;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What an administrator may do to one account. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AccountActions {

    private final Administrators administrators;
    private final PasswordLinks links;
    private final CurrentAccount current;
    private Runnable changed = () -> {};

    AccountActions(Administrators administrators, PasswordLinks links, CurrentAccount current) {
        this.administrators = administrators;
        this.links = links;
        this.current = current;
    }

    void onChange(Runnable told) {
        changed = told;
    }

    Component menu(Person person) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var root = bar.addItem(new Icon("vaadin", "ellipsis-dots-h"));
        root.setAriaLabel("What to do with " + person.displayName());
        var menu = root.getSubMenu();
        if (person.active()) {
            menu.addItem("Link for a new password…", click -> link(person));
            if (person.administrator()) menu.addItem("Make no administrator any more…", click -> askDismiss(person));
            else menu.addItem("Make administrator…", click -> askAppoint(person));
            menu.addSeparator();
            menu.addItem("Deactivate…", click -> askDeactivate(person));
        } else {
            menu.addItem("Let sign in again", click -> reactivate(person));
        }
        return bar;
    }

    void link(Person person) {
        act(() -> {
            IssuedLink link = links.issue(person.id(), current.id());
            new LinkDialog(
                            "A new password for " + person.displayName(),
                            ("Send them this link. It works once, until %s, and is shown only now. Until then the old"
                                            + " password stays; links made before do not work any more.")
                                    .formatted(Days.day(link.expires())),
                            link.path())
                    .open();
        });
    }

    private void askAppoint(Person person) {
        ask(
                "Make %s administrator?".formatted(person.displayName()),
                "Administrators make and end accounts and projects, and pass as lead in every project.",
                "Make administrator",
                () -> appoint(person));
    }

    void appoint(Person person) {
        act(() -> {
            administrators.appoint(person.id());
            Notices.success("%s is administrator now.".formatted(person.displayName()));
        });
    }

    private void askDismiss(Person person) {
        ask(
                "Take the office from %s?".formatted(person.displayName()),
                "The account and its projects stay. Invitations that only an administrator could make are withdrawn.",
                "Take it",
                () -> dismiss(person));
    }

    void dismiss(Person person) {
        act(() -> {
            administrators.dismiss(person.id());
            Notices.success("%s is no administrator any more.".formatted(person.displayName()));
        });
    }

    private void askDeactivate(Person person) {
        ask(
                "Deactivate %s?".formatted(person.displayName()),
                "The account cannot sign in any more, and its sessions, tokens and open links end now. Labels stay. Open"
                        + " work stays, too, until a lead deals it out again under “Project people”.",
                "Deactivate",
                () -> deactivate(person));
    }

    void deactivate(Person person) {
        act(() -> {
            administrators.deactivate(person.id());
            Notices.success("%s cannot sign in any more.".formatted(person.displayName()));
        });
    }

    void reactivate(Person person) {
        act(() -> {
            administrators.reactivate(person.id());
            Notices.success("%s can sign in again, with the old password.".formatted(person.displayName()));
        });
    }

    private static void ask(String question, String consequence, String yes, Runnable then) {
        var dialog = new ConfirmDialog(question, consequence, yes, confirm -> then.run());
        dialog.setCancelable(true);
        dialog.open();
    }

    private void act(Runnable deed) {
        try {
            current.requireAdministrator();
            deed.run();
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
        changed.run();
    }
}
