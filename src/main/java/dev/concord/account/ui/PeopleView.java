package dev.concord.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Person;
import jakarta.annotation.security.RolesAllowed;

/** Everybody who may sign in; here an administrator makes accounts, ends them and gives the office on. */
@Route("accounts")
@PageTitle("Accounts · Concord")
@Menu(title = "Accounts", order = 10, icon = "vaadin:key")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Main {

    final Grid<Person> people = new Grid<>();
    final TextField search = new TextField();
    final Span found = new Span();
    final Button make = new Button("New account");
    final Button invite = new Button("Invite an administrator");
    final NewAccountDialog dialog;
    final AccountActions actions;
    final InvitationsPanel invitations;

    private final transient Accounts accounts;

    PeopleView(Accounts accounts, CurrentAccount current, AccountActions actions, InvitationsPanel invitations) {
        this.accounts = accounts;
        this.actions = actions;
        this.invitations = invitations;
        dialog = new NewAccountDialog(accounts, current, this::refresh);
        addClassNames("page", "people");
        actions.onChange(this::refresh);
        people.addThemeVariants(GridVariant.NO_BORDER);
        people.setSelectionMode(Grid.SelectionMode.NONE);
        addColumns();
        people.setEmptyStateText("Nobody has this name.");
        invitations.showAdministrators();
        add(new H1("Accounts"), bar(), people, invitations);
        people.setItems(
                query -> accounts.search(search.getValue(), query.getPage(), query.getPageSize()).stream(),
                query -> (int) accounts.count(search.getValue()));
        showFound();
    }

    private void addColumns() {
        people.addColumn(LitRenderer.<Person>of("""
                                <div>${item.shown}</div><div class="about">${item.name}</div>""")
                        .withProperty("shown", Person::displayName)
                        .withProperty("name", Person::name))
                .setHeader("Person")
                .setWidth("min(14rem, 44vw)")
                .setFlexGrow(1);
        people.addComponentColumn(PeopleView::standing)
                .setHeader("May")
                .setWidth("9.5rem")
                .setFlexGrow(0);
        people.addComponentColumn(actions::menu).setAutoWidth(true).setFlexGrow(0);
    }

    private static Component standing(Person person) {
        var badge = new Span();
        if (!person.active()) {
            badge.setText("deactivated");
            badge.addClassNames("state", "state-returned");
        } else if (person.administrator()) {
            badge.setText("administrator");
            badge.addClassNames("state", "state-in-progress");
        }
        return badge;
    }

    private Component bar() {
        search.setPlaceholder("Search names");
        search.setAriaLabel("Search names");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> dialog.open());
        invite.addClickListener(click -> invitations.invite());
        var bar = new Div(search, found, invite, make);
        bar.setClassName("bar");
        return bar;
    }

    private void refresh() {
        people.getDataProvider().refreshAll();
        showFound();
    }

    private void showFound() {
        found.setText("%d found".formatted(accounts.count(search.getValue())));
    }
}
