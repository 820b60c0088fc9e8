package dev.concord.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Invitation;
import dev.concord.account.Invitations;
import dev.concord.account.IssuedLink;
import dev.concord.account.LinkState;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.shell.LinkDialog;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The invitations into a project, or those of administrators, that nobody has accepted yet; here one may invite, renew
 * and revoke. It asks itself whether the caller may.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class InvitationsPanel extends Section {

    /** Where to: a project with its name, or to the administrators. */
    private record Place(@Nullable ProjectId project, String name) {}

    final Grid<Invitation> grid = new Grid<>();
    final TextField search = new TextField();

    private final transient Invitations invitations;
    private final transient Accounts accounts;
    private final transient CurrentAccount current;
    private transient Place place = new Place(null, "");
    private transient Map<AccountId, Person> inviters = Map.of();

    InvitationsPanel(Invitations invitations, Accounts accounts, CurrentAccount current) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.current = current;
        addClassName("invitations");
        search.setPlaceholder("Search notes");
        search.setAriaLabel("Search the notes of invitations");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        var bar = new Div(new H2("Open invitations"), search);
        bar.setClassName("bar");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setPageSize(20);
        addColumns();
        grid.setEmptyStateText("No invitation is open. “Invite” makes a link that lets one person in.");
        add(bar, grid);
    }

    private void addColumns() {
        grid.addColumn(LitRenderer.<Invitation>of("""
                                <div>${item.note}</div><div class="about">${item.about}</div>""")
                        .withProperty("note", one -> one.note().isEmpty() ? "No note" : one.note())
                        .withProperty("about", this::about))
                .setHeader("For whom")
                .setWidth("min(18rem, 58vw)")
                .setFlexGrow(1);
        grid.addColumn(one -> one.state() == LinkState.EXPIRED ? "expired" : "works until " + Days.day(one.expires()))
                .setHeader("Link")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
    }

    private String about(Invitation one) {
        Person by = one.by() == null ? null : inviters.get(one.by());
        return "%s, invited by %s"
                .formatted(
                        one.role() == null ? "administrator" : one.role().name().toLowerCase(Locale.ROOT),
                        by == null ? "command" : by.displayName());
    }

    private Component actions(Invitation one) {
        String whom = one.note().isEmpty() ? "this invitation" : one.note();
        var renew = new Button("New link", click -> renew(one));
        renew.setAriaLabel("New link for " + whom);
        var revoke = new Button("Revoke", click -> revoke(one));
        revoke.setAriaLabel("Revoke " + whom);
        Stream.of(renew, revoke).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
        var actions = new Div(renew, revoke);
        actions.setClassName("actions");
        return actions;
    }

    /** Shows the invitations into a project. */
    public void show(ProjectId project, String name) {
        show(new Place(project, name));
    }

    /** Shows the invitations that make administrators. */
    public void showAdministrators() {
        show(new Place(null, "Concord"));
    }

    private void show(Place shown) {
        place = shown;
        grid.setItems(query -> page(query.getPage(), query.getPageSize()).stream(), query ->
                (int) invitations.countWaiting(place.project(), search.getValue()));
    }

    private List<Invitation> page(int page, int size) {
        List<Invitation> found = invitations.waiting(place.project(), search.getValue(), page, size);
        inviters = accounts.findAll(
                found.stream().map(Invitation::by).filter(Objects::nonNull).toList());
        return found;
    }

    /** Asks whom to invite, and shows the link. */
    public void invite() {
        new InviteDialog(place.project() == null, (role, note) -> {
                    if (place.project() == null) return invitations.inviteAdministrator(note, current.id());
                    return invitations.invite(place.project(), place.name(), role, note, current.id());
                })
                .offer(this::give);
    }

    void renew(Invitation one) {
        give(() -> invitations.renew(place.project(), one.id(), current.id()));
    }

    void revoke(Invitation one) {
        try {
            requirePower();
            invitations.revoke(place.project(), one.id());
            Notices.success("The link does not work any more.");
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
        refresh();
    }

    /** Shows the link that comes out of it; false if it was refused. */
    private boolean give(Supplier<IssuedLink> making) {
        try {
            requirePower();
            IssuedLink link = making.get();
            new LinkDialog(
                            "The link",
                            "Send it to the person you invite. It works once, until %s, and is shown only now."
                                    .formatted(Days.day(link.expires())),
                            link.path())
                    .open();
            return true;
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
            return false;
        } finally {
            refresh();
        }
    }

    private void requirePower() {
        if (place.project() == null) current.requireAdministrator();
        else current.requireLead(place.project());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }
}
