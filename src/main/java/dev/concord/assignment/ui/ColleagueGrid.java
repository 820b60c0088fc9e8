package dev.concord.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Memberships;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.account.Role;
import dev.concord.assignment.Colleague;
import dev.concord.assignment.Colleagues;
import dev.concord.assignment.Farewell;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** A project's people: their roles, which a lead may change, their work, and the way out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ColleagueGrid extends Grid<Colleague> {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final transient Colleagues colleagues;
    private final transient Memberships memberships;
    private final transient Farewell farewell;
    private final transient CurrentAccount current;
    private @Nullable ProjectId project;
    private String words = "";
    private transient Runnable changed = () -> {};

    ColleagueGrid(Colleagues colleagues, Memberships memberships, Farewell farewell, CurrentAccount current) {
        this.colleagues = colleagues;
        this.memberships = memberships;
        this.farewell = farewell;
        this.current = current;
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        addColumn(LitRenderer.<Colleague>of("""
                                <div>${item.shown} ${item.gone ? html`<span class="state state-returned">deactivated</span>` : ''}</div>
                                <div class="about">${item.name}</div>""")
                        .withProperty("shown", one -> person(one).displayName())
                        .withProperty("name", one -> person(one).name())
                        .withProperty("gone", one -> !person(one).active()))
                .setHeader("Person")
                .setWidth("min(14rem, 40vw)")
                .setFlexGrow(1);
        addColumn(LitRenderer.<Colleague>of("""
                                <div>${item.work}</div><div class="about">${item.last}</div>""")
                        .withProperty("work", one -> "%,d open · %,d done".formatted(one.open(), one.done()))
                        .withProperty("last", ColleagueGrid::last))
                .setHeader("Work")
                .setWidth("12rem")
                .setFlexGrow(0);
        addComponentColumn(this::roleOf).setHeader("Role").setWidth("10rem").setFlexGrow(0);
        addComponentColumn(this::exit).setAutoWidth(true).setFlexGrow(0);
        setEmptyStateText("Nobody in this project has such a name.");
    }

    private static String last(Colleague one) {
        return one.lastActive() == null ? "not begun" : "last active " + DAY.format(one.lastActive());
    }

    private static Person person(Colleague one) {
        return one.member().person();
    }

    private Component roleOf(Colleague one) {
        Person person = person(one);
        var choice = new Select<Role>();
        choice.setItems(Role.values());
        choice.setItemLabelGenerator(RoleWords::of);
        choice.setWidthFull();
        choice.setValue(one.member().role());
        choice.setAriaLabel("Role of " + person.displayName());
        choice.addValueChangeListener(change -> change(person, change.getValue()));
        return choice;
    }

    void change(Person person, Role role) {
        try {
            current.requireLead(shown());
            memberships.join(person.id(), shown(), role);
            Notices.success("%s is now %s.".formatted(person.displayName(), RoleWords.of(role)));
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
            refresh();
        }
    }

    private Component exit(Colleague one) {
        var exit = new Button("Leaves…", click -> askLeave(person(one)));
        exit.addThemeVariants(ButtonVariant.TERTIARY);
        exit.setAriaLabel("%s leaves the project".formatted(person(one).displayName()));
        return exit;
    }

    void askLeave(Person person) {
        new LeaveDialog(farewell, memberships, current, shown(), person, this::refresh).open();
    }

    /** What to do when somebody has left. */
    void onChange(Runnable told) {
        changed = told;
    }

    void show(ProjectId of) {
        project = of;
        setItems(query -> colleagues.search(of, words, query.getPage(), query.getPageSize()).stream(), query ->
                (int) memberships.count(of, words));
    }

    void search(String text) {
        words = text;
        refresh();
    }

    private void refresh() {
        getDataProvider().refreshAll();
        changed.run();
    }

    private ProjectId shown() {
        return Objects.requireNonNull(project);
    }
}
