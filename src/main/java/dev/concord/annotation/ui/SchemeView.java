package dev.concord.annotation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.concord.account.CurrentAccount;
import dev.concord.assignment.Leading;
import dev.concord.corpus.Project;
import dev.concord.scheme.Gap;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.SchemeChange;
import dev.concord.scheme.Schemes;
import dev.concord.scheme.WorkCommand;
import dev.concord.shell.Notices;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Keys of a project's workspace, and what forbids submitting a sheet. */
@Route("scheme")
@PageTitle("Keys and rules · Concord")
@Menu(title = "Keys and rules", order = 7.6, icon = "vaadin:keyboard-o")
@RolesAllowed("LEAD")
class SchemeView extends Main implements BeforeEnterObserver {

    final Select<Project> project = new Select<>();
    final CheckboxGroup<Gap> required = new CheckboxGroup<>();
    final KeySection topics =
            new KeySection("Keys of topics", "With Shift for the whole article. A topic may be without a key.");
    final KeySection types = new KeySection("Keys of quote types", "");
    final KeySection sentiment = new KeySection("Keys of sentiment", "With Shift for the whole article.");
    final KeySection commands =
            new KeySection("Keys of commands", "With Shift most of them do the same the other way round.");
    final Button save = new Button("Save", click -> save());
    final Div nothing =
            new Div(new H2("You lead no project"), new Paragraph("A lead of a project sets its keys and rules."));
    final Div settings = new Div();

    private final transient Schemes schemes;
    private final transient CurrentAccount current;
    private final transient List<Project> led;
    /** While the address is read into the fields, they do not write it. */
    private boolean reading;

    SchemeView(Schemes schemes, Leading leading, CurrentAccount current) {
        this.schemes = schemes;
        this.current = current;
        led = leading.projects();
        addClassNames("page", "scheme");
        nothing.addClassName("nothing");
        project.setAriaLabel("Project");
        project.setItemLabelGenerator(Project::name);
        project.addValueChangeListener(change -> {
            if (!reading) open(change.getValue());
        });
        required.addThemeName("vertical");
        required.setItems(Gap.values());
        required.setItemLabelGenerator(Gap::words);
        required.setLabel("Nobody can submit with");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        settings.addClassName("sections");
        var rules = new Section(new H2("Before submitting"), required);
        settings.add(rules, topics, types, sentiment, commands, save);
        add(new H1("Keys and rules"), project, nothing, settings);
    }

    private static void open(Project chosen) {
        UI.getCurrent().navigate(SchemeView.class, QueryParameters.of("project", chosen.slug()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        nothing.setVisible(led.isEmpty());
        settings.setVisible(!led.isEmpty());
        project.setVisible(led.size() > 1);
        if (led.isEmpty()) return;
        String slug = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("project")
                .orElse("");
        reading = true;
        project.setItems(led);
        project.setValue(
                led.stream().filter(one -> one.slug().equals(slug)).findFirst().orElse(led.getFirst()));
        reading = false;
        show(schemes.get(project.getValue().scheme()));
    }

    private void show(Scheme scheme) {
        required.setValue(Arrays.stream(Gap.values()).filter(scheme::forbids).collect(Collectors.toSet()));
        topics.show(scheme.topics().stream()
                .map(topic -> new KeyField(topic.id(), topic.name(), topic.key()))
                .toList());
        types.show(scheme.quoteTypes().stream()
                .map(type -> new KeyField(type.id(), type.name(), type.key()))
                .toList());
        sentiment.show(scheme.sentiment().stream()
                .map(grade -> new KeyField(grade.label(), grade.name(), grade.key()))
                .toList());
        commands.show(Arrays.stream(WorkCommand.values())
                .map(command -> new KeyField(
                        command.wire(), command.words(), scheme.keys().getOrDefault(command.wire(), "")))
                .toList());
    }

    private void save() {
        current.requireLead(project.getValue().id());
        schemes.change(
                project.getValue().scheme(),
                new SchemeChange(
                        commands.chosen(),
                        topics.chosen(),
                        types.chosen(),
                        sentiment.chosen(),
                        required.getValue().stream().map(Gap::wire).toList()));
        Notices.success("Saved. Whoever opens an article from now on has these keys and rules.");
    }
}
