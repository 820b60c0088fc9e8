package dev.concord.corpus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Person;
import dev.concord.corpus.Founding;
import dev.concord.corpus.NewProject;
import dev.concord.corpus.Project;
import dev.concord.scheme.NewScheme;
import dev.concord.scheme.Scheme.Party;
import dev.concord.scheme.StarterGuideline;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Where an administrator makes a project. */
@Route("projects/new")
@PageTitle("New project · Concord")
@RolesAllowed("ADMINISTRATOR")
class NewProjectView extends Main {

    /** Which manual the project begins with. */
    enum Manual {
        USUAL,
        OWN
    }

    final TextField name = new TextField("Name");
    final TextField oneId = new TextField("Id");
    final TextField oneName = new TextField("First party");
    final TextField otherId = new TextField("Id");
    final TextField otherName = new TextField("Second party");
    final TopicsField topics = new TopicsField();
    final RadioButtonGroup<Manual> manual = new RadioButtonGroup<>();
    final TextArea guideline = new TextArea("Guideline, in Markdown");
    final ComboBox<Person> lead = new ComboBox<>("First lead");
    final Button make = new Button("Make the project");

    private final transient Founding founding;
    private final transient CurrentAccount current;

    NewProjectView(Founding founding, Accounts accounts, CurrentAccount current) {
        this.founding = founding;
        this.current = current;
        addClassNames("page", "new-project");
        name.setAutofocus(true);
        name.setPlaceholder("such as Russia–Japan ties");
        oneId.setPlaceholder("RU");
        oneName.setPlaceholder("Russia");
        otherId.setPlaceholder("JP");
        otherName.setPlaceholder("Japan");
        lead.setItemLabelGenerator(person -> "%s (%s)".formatted(person.displayName(), person.name()));
        lead.setItems(
                query -> accounts.search(query.getFilter().orElse(""), query.getPage(), query.getPageSize()).stream());
        lead.setValue(current.person());
        lead.setHelperText("More people come in by invitation, under Project people.");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> make());
        add(new H1("New project"), name, parties(), topics(), guideline(), lead, end());
    }

    private Component parties() {
        var row = new Div(new Div(oneName, oneId), new Div(otherName, otherId));
        row.setClassName("parties");
        return part("Whose ties are judged", "The ids stand in records and cannot be changed later.", row);
    }

    private Component topics() {
        return part(
                "Topics",
                "What an article or a quote may be about. Without an id one is made from the name; without a key"
                        + " the next free one is taken. Sentiment has five steps, from hostile to very positive.",
                topics);
    }

    private Component guideline() {
        manual.setItems(Manual.values());
        manual.setItemLabelGenerator(
                choice -> choice == Manual.USUAL ? "The usual one, with these parties and topics" : "My own text");
        manual.setValue(Manual.USUAL);
        manual.setAriaLabel("Guideline");
        manual.addValueChangeListener(change -> offerText());
        guideline.setVisible(false);
        guideline.setWidthFull();
        guideline.setMinRows(8);
        guideline.setMaxRows(24);
        return part(
                "Guideline",
                "The first version of what annotators read. A lead may publish others.",
                manual,
                guideline);
    }

    /** The usual text is there to be changed, as soon as parties and topics allow it. */
    private void offerText() {
        boolean own = manual.getValue() == Manual.OWN;
        guideline.setVisible(own);
        if (!own || !guideline.isEmpty()) return;
        try {
            guideline.setValue(StarterGuideline.of(scheme().scheme()));
        } catch (Refusal notYet) {
            guideline.setPlaceholder(
                    "Paste it here, or fill in parties and topics first and begin with the usual text.");
        }
    }

    private static Component part(String title, String sentence, Component... fields) {
        var about = new Paragraph(sentence);
        about.setClassName("about");
        var part = new Div(new H2(title), about);
        part.setClassName("part");
        part.add(fields);
        return part;
    }

    private Component end() {
        var bar = new Div(new Button("Cancel", click -> UI.getCurrent().navigate(ProjectsView.class)), make);
        bar.setClassName("bar");
        return bar;
    }

    private NewScheme scheme() {
        return new NewScheme(
                new Party(oneId.getValue(), oneName.getValue()),
                new Party(otherId.getValue(), otherName.getValue()),
                topics.topics());
    }

    private void make() {
        try {
            current.requireAdministrator();
            @Nullable Person first = lead.getValue();
            Project made = founding.create(new NewProject(
                    name.getValue(),
                    scheme(),
                    manual.getValue() == Manual.OWN ? guideline.getValue() : "",
                    first == null ? null : first.id()));
            UI.getCurrent().navigate("people", QueryParameters.of("project", made.slug()));
            Notices.success(
                    "“%s” is made. Invite its people, and import articles with ./concord import PATH --project %s."
                            .formatted(made.name(), made.slug()));
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        } finally {
            make.setEnabled(true);
        }
    }
}
