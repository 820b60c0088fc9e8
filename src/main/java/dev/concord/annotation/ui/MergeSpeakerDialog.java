package dev.concord.annotation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.concord.account.CurrentAccount;
import dev.concord.account.ProjectId;
import dev.concord.annotation.Registry;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.Speakers;
import dev.concord.shell.Notices;
import java.util.List;

/** Makes one speaker another name of the other. */
class MergeSpeakerDialog extends Dialog {

    final ComboBox<Speaker> into = new ComboBox<>("Merge into");
    final Paragraph about = new Paragraph();
    final Button merge = new Button("Merge");

    MergeSpeakerDialog(
            Speakers speakers,
            Registry registry,
            CurrentAccount current,
            ProjectId project,
            Speaker speaker,
            Runnable done) {
        setHeaderTitle("Merge " + speaker.name());
        setWidth("min(32rem, 100%)");
        long labels = registry.counts(project, List.of(speaker)).getOrDefault(speaker.slug(), 0L);
        about.setText(
                ("“%s” becomes another name of the speaker you choose, and its %s theirs, in every sheet and in gold."
                                + " It can be taken back.")
                        .formatted(speaker.name(), labels == 1 ? "1 mention" : "%,d mentions".formatted(labels)));
        into.setItemLabelGenerator(Speaker::name);
        into.setWidthFull();
        into.setItems(query ->
                speakers.search(project, query.getFilter().orElse(""), query.getPage(), query.getPageSize()).stream());
        into.addValueChangeListener(change ->
                merge.setEnabled(!into.isEmpty() && !into.getValue().slug().equals(speaker.slug())));
        merge.setEnabled(false);
        merge.setDisableOnClick(true);
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        merge.addClickListener(click -> {
            current.requireLead(project);
            registry.merge(project, speaker.slug(), into.getValue().slug(), current.id());
            close();
            Notices.success("“%s” is “%s” now."
                    .formatted(speaker.name(), into.getValue().name()));
            done.run();
        });
        var form = new Div(about, into);
        form.addClassName("sections");
        add(form);
        getFooter().add(new Button("Cancel", click -> close()), merge);
    }
}
