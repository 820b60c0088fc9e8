package dev.concord.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Person;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import jakarta.annotation.security.RolesAllowed;

/** Everybody who may sign in; here an administrator makes accounts. */
@Route("accounts")
@PageTitle("Accounts · Concord")
@Menu(title = "Accounts", order = 9, icon = "vaadin:key")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Main {

    final Grid<Person> people = new Grid<>();
    final TextField search = new TextField();
    final Button make = new Button("New account");
    final AccountForm form = new AccountForm();
    final Dialog dialog = new Dialog("New account");
    final Button save = new Button("Make the account");

    private final transient Accounts accounts;
    private final transient CurrentAccount current;

    PeopleView(Accounts accounts, CurrentAccount current) {
        this.accounts = accounts;
        this.current = current;
        addClassNames("page", "people");
        people.addThemeVariants(GridVariant.NO_BORDER);
        people.setSelectionMode(Grid.SelectionMode.NONE);
        people.addColumn(Person::displayName).setHeader("Name");
        people.addColumn(Person::name).setHeader("Sign-in name");
        people.addColumn(person -> person.administrator() ? "administrator" : "")
                .setHeader("");
        people.setEmptyStateText("Nobody has this name.");
        people.setItems(
                query -> accounts.search(search.getValue(), query.getPage(), query.getPageSize()).stream(),
                query -> (int) accounts.count(search.getValue()));
        prepareDialog();
        add(new H1("Accounts"), bar(), people);
    }

    private Component bar() {
        search.setPlaceholder("Search names");
        search.setAriaLabel("Search names");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> people.getDataProvider().refreshAll());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> dialog.open());
        var bar = new Div(search, make);
        bar.setClassName("bar");
        return bar;
    }

    private void prepareDialog() {
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save());
        dialog.add(form);
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), save);
    }

    private void save() {
        try {
            current.requireAdministrator();
            form.check();
            accounts.create(form.name(), form.displayName(), form.password(), false);
            dialog.close();
            form.clear();
            people.getDataProvider().refreshAll();
            Notices.success("The account is made. Tell its owner the password, and add them to a project.");
        } catch (Refusal refusal) {
            Notices.failure(String.valueOf(refusal.getMessage()));
        }
    }
}
