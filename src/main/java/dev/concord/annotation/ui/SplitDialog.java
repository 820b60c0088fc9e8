package dev.concord.annotation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.concord.account.CurrentAccount;
import dev.concord.account.ProjectId;
import dev.concord.annotation.MentionRef;
import dev.concord.annotation.Registry;
import dev.concord.annotation.SpokenOf;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.SpeakerChange;
import dev.concord.shell.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Gives chosen mentions of a speaker to another. */
class SplitDialog extends Dialog {

    private static final int AT_ONCE = 100;

    final TextField name = new TextField("The other speaker");
    final TextField role = new TextField("Role, if the speaker is new");
    final TextField words = new TextField("Mentions that hold");
    final Grid<SpokenOf> mentions = new Grid<>();
    final Button more = new Button("Show more", click -> append());
    final Button split = new Button("Split", click -> split());

    private final transient Registry registry;
    private final transient CurrentAccount current;
    private final ProjectId project;
    private final transient Speaker speaker;
    private final transient Runnable done;
    private final transient List<SpokenOf> shown = new ArrayList<>();

    SplitDialog(Registry registry, CurrentAccount current, ProjectId project, Speaker speaker, Runnable done) {
        this.registry = registry;
        this.current = current;
        this.project = project;
        this.speaker = speaker;
        this.done = done;
        setHeaderTitle("Split " + speaker.name());
        setWidth("min(48rem, 100%)");
        var about = new Paragraph(
                "Choose the mentions that are somebody else’s. A name that the registry has is that speaker, any other a new"
                        + " one.");
        about.addClassName("about");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        role.setMaxLength(200);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> ready());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> begin());
        mentions.setSelectionMode(Grid.SelectionMode.MULTI);
        mentions.setHeight("18rem");
        mentions.setEmptyStateText("No mention that you may see holds these words.");
        mentions.addColumn(LitRenderer.<SpokenOf>of("""
                        <a href="${item.path}" target="_blank">${item.text}</a>
                        <div class="about">${item.labeller}</div>""")
                        .withProperty("path", SpokenOf::path)
                        .withProperty("text", one -> one.surface().text())
                        .withProperty("labeller", SpokenOf::labeller))
                .setHeader("Mention, and whose label");
        mentions.addSelectionListener(change -> ready());
        split.addThemeVariants(ButtonVariant.PRIMARY);
        var who = new Div(name, role);
        who.addClassName("office");
        var form = new Div(about, who, words, mentions, more);
        form.addClassName("sections");
        add(form);
        getFooter().add(new Button("Cancel", click -> close()), split);
        begin();
    }

    private void begin() {
        shown.clear();
        append();
    }

    private void append() {
        MentionRef after = shown.isEmpty() ? MentionRef.FIRST : shown.getLast().ref();
        List<SpokenOf> found =
                registry.mentions(project, current.id(), speaker.slug(), words.getValue(), after, AT_ONCE);
        shown.addAll(found);
        mentions.setItems(shown);
        more.setVisible(found.size() == AT_ONCE);
        ready();
    }

    private void ready() {
        int chosen = mentions.getSelectedItems().size();
        split.setEnabled(chosen > 0 && !name.getValue().isBlank());
        split.setText(chosen == 0 ? "Split" : "Split off %,d".formatted(chosen));
    }

    private void split() {
        current.requireLead(project);
        SpeakerChange change = registry.split(
                project,
                speaker.slug(),
                name.getValue(),
                role.getValue(),
                mentions.getSelectedItems().stream().map(SpokenOf::ref).toList(),
                current.id());
        close();
        String other = Objects.requireNonNull(change.after()).name();
        Notices.success(
                change.labels() == 1
                        ? "1 mention is of “%s” now.".formatted(other)
                        : "%,d mentions are of “%s” now.".formatted(change.labels(), other));
        done.run();
    }
}
