package dev.concord.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Memberships;
import dev.concord.account.ui.InvitationsPanel;
import dev.concord.assignment.Leading;
import dev.concord.corpus.Project;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Who works in a project, as what, and how far; who is invited; who leaves. */
@Route("people")
@PageTitle("Project people · Concord")
@Menu(title = "Project people", order = 9, icon = "vaadin:users")
@RolesAllowed("LEAD")
class ProjectPeopleView extends Main implements BeforeEnterObserver {

    final Select<Project> project = new Select<>();
    final TextField search = new TextField();
    final Span found = new Span();
    final Button add = new Button("Add by name");
    final Button invite = new Button("Invite");
    final ColleagueGrid colleagues;
    final InvitationsPanel invitations;

    private final transient Accounts accounts;
    private final transient Memberships memberships;
    private final transient CurrentAccount current;

    ProjectPeopleView(
            Leading leading,
            Accounts accounts,
            Memberships memberships,
            CurrentAccount current,
            ColleagueGrid colleagues,
            InvitationsPanel invitations) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.current = current;
        this.colleagues = colleagues;
        this.invitations = invitations;
        addClassNames("page", "people");
        List<Project> led = leading.projects();
        if (led.isEmpty()) {
            add(new H1("Project people"), new Paragraph("There is no project yet. An administrator makes one."));
            return;
        }
        add(new H1("Project people"), bar(), colleagues, invitations);
        colleagues.onChange(this::showFound);
        project.setItems(led);
        project.setVisible(led.size() > 1);
        project.addValueChangeListener(change -> show());
        project.setValue(led.getFirst());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("project")
                .flatMap(slug -> project.getListDataView()
                        .getItems()
                        .filter(one -> one.slug().equals(slug))
                        .findFirst())
                .ifPresent(project::setValue);
    }

    private Component bar() {
        project.setAriaLabel("Project");
        project.setItemLabelGenerator(Project::name);
        search.setPlaceholder("Search names");
        search.setAriaLabel("Search names");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> colleagues.search(change.getValue()));
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.addClickListener(click -> invitations.invite());
        add.addClickListener(
                click -> new AddDialog(accounts, memberships, current, project.getValue(), this::show).open());
        var bar = new Div(project, search, found, add, invite);
        bar.setClassName("bar");
        return bar;
    }

    private void show() {
        colleagues.show(project.getValue().id());
        invitations.show(project.getValue().id(), project.getValue().name());
        showFound();
    }

    private void showFound() {
        long people = memberships.count(project.getValue().id(), search.getValue());
        found.setText(people == 1 ? "1 person" : "%d people".formatted(people));
    }
}
