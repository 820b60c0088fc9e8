package dev.concord.annotation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.concord.account.AccountId;
import dev.concord.account.CurrentAccount;
import dev.concord.account.ProjectId;
import dev.concord.annotation.Registry;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.Speakers;
import dev.concord.shell.Background;
import dev.concord.shell.Lasting;
import dev.concord.shell.Notices;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Makes one speaker another name of the other. */
class MergeSpeakerDialog extends Dialog {

    final ComboBox<Speaker> into = new ComboBox<>("Merge into");
    final Paragraph about = new Paragraph();
    final Button merge = new Button("Merge");
    final Button cancel = new Button("Cancel", click -> close());

    /** Ends when the screen shows what became of it. */
    transient CompletableFuture<Void> going = CompletableFuture.completedFuture(null);

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
        var form = new Div(about, into);
        merge.addClickListener(click -> {
            current.requireLead(project);
            AccountId by = current.id();
            Speaker other = into.getValue();
            going = Background.soon(
                    () -> registry.merge(project, speaker.slug(), other.slug(), by),
                    () -> last(form, labels),
                    change -> {
                        close();
                        if (change != null) {
                            Notices.success("“%s” is “%s” now.".formatted(speaker.name(), other.name()));
                        }
                        done.run();
                    });
        });
        form.addClassName("sections");
        add(form);
        getFooter().add(cancel, merge);
    }

    /** Nothing can be stopped any more, and whoever closes the dialog would not see how it ends. */
    private void last(Div form, long labels) {
        cancel.setEnabled(false);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        new Lasting("Every sheet with one of the %,d mentions is told…".formatted(labels)).showIn(form);
    }
}
