package dev.concord.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Member;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.assignment.Leading;
import dev.concord.corpus.Project;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Who works in a project, and as what. */
@Route("people")
@PageTitle("Project people · Concord")
@Menu(title = "Project people", order = 4, icon = "vaadin:users")
@RolesAllowed("LEAD")
class ProjectPeopleView extends Main {

    final Select<Project> project = new Select<>();
    final Grid<Member> members = new Grid<>();
    final TextField name = new TextField("Sign-in name");
    final Select<Role> role = new Select<>();
    final Button join = new Button("Add to project");

    private final transient Accounts accounts;
    private final transient Memberships memberships;
    private final transient CurrentAccount current;

    ProjectPeopleView(Leading leading, Accounts accounts, Memberships memberships, CurrentAccount current) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.current = current;
        addClassNames("page", "people");
        members.addThemeVariants(GridVariant.NO_BORDER);
        members.setSelectionMode(Grid.SelectionMode.NONE);
        members.addColumn(LitRenderer.<Member>of("""
                                <div>${item.shown}</div><div class="about">${item.name}</div>""")
                        .withProperty("shown", member -> member.person().displayName())
                        .withProperty("name", member -> member.person().name()))
                .setHeader("Person");
        members.addComponentColumn(this::roleOf)
                .setHeader("Role")
                .setWidth("10rem")
                .setFlexGrow(0);
        members.setEmptyStateText("Nobody yet.");
        add(
                new H1("Project people"),
                projects(leading.projects()),
                form(),
                new Paragraph("An administrator makes accounts; a lead adds them to a project."),
                members);
        show();
    }

    private Component projects(List<Project> led) {
        project.setAriaLabel("Project");
        project.setItemLabelGenerator(Project::name);
        project.setItems(led);
        led.stream().findFirst().ifPresent(project::setValue);
        project.addValueChangeListener(change -> show());
        return project;
    }

    private Component form() {
        role.setLabel("Role");
        role.setItems(Role.values());
        role.setItemLabelGenerator(ProjectPeopleView::title);
        role.setValue(Role.ANNOTATOR);
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.addClickListener(click -> join());
        var form = new Div(name, role, join);
        form.addClassNames("bar", "fields");
        return form;
    }

    private Component roleOf(Member member) {
        var choice = new Select<Role>();
        choice.setItems(Role.values());
        choice.setItemLabelGenerator(ProjectPeopleView::title);
        choice.setWidthFull();
        choice.setValue(member.role());
        choice.setAriaLabel("Role of " + member.person().displayName());
        choice.addValueChangeListener(change -> {
            current.requireLead(project.getValue().id());
            memberships.join(member.person().id(), project.getValue().id(), change.getValue());
            Notices.success("%s is now %s.".formatted(member.person().displayName(), title(change.getValue())));
        });
        return choice;
    }

    private void join() {
        try {
            current.requireLead(project.getValue().id());
            var person = accounts.byName(name.getValue())
                    .orElseThrow(() -> new Refusal(
                            Refusal.Kind.NOT_FOUND, "There is no account named “%s”.".formatted(name.getValue())));
            memberships.join(person.id(), project.getValue().id(), role.getValue());
            name.clear();
            show();
            Notices.success("%s is in the project.".formatted(person.displayName()));
        } catch (Refusal refusal) {
            Notices.failure(String.valueOf(refusal.getMessage()));
        }
    }

    private void show() {
        if (project.getValue() != null) {
            members.setItems(memberships.members(project.getValue().id()));
        }
    }

    private static String title(Role role) {
        return switch (role) {
            case ANNOTATOR -> "annotator";
            case LEAD -> "lead";
        };
    }
}
