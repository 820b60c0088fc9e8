package dev.concord.annotation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.Speaker.Office;
import dev.concord.scheme.Scheme.Party;
import dev.concord.shell.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the registry says of one speaker. */
class SpeakerDialog extends Dialog {

    final TextField name = new TextField("Name");
    final TextArea aliases = new TextArea("Other names, one a line, in any script");
    final Select<Party> side = new Select<>();
    final TextField wikidata = new TextField("Wikidata id");
    final List<OfficeRow> offices = new ArrayList<>();
    final Button more = new Button(
            "Add a role", click -> add(new Office("", null, null)).title.focus());
    final Button save = new Button("Save", click -> save());

    private final Div rows = new Div();
    private final String slug;
    private final transient Consumer<Speaker> saved;

    SpeakerDialog(Speaker speaker, List<Party> parties, Consumer<Speaker> saved) {
        this.saved = saved;
        slug = speaker.slug();
        setHeaderTitle(speaker.name());
        setWidth("min(44rem, 100%)");
        name.setValue(speaker.name());
        name.setMaxLength(200);
        name.setRequiredIndicatorVisible(true);
        aliases.setValue(String.join("\n", speaker.aliases()));
        side.setLabel("Side");
        side.setItems(parties);
        side.setItemLabelGenerator(party -> party == null ? "Neither" : party.name());
        side.setEmptySelectionAllowed(true);
        side.setEmptySelectionCaption("Neither");
        parties.stream()
                .filter(party -> party.id().equals(speaker.side()))
                .findFirst()
                .ifPresent(side::setValue);
        wikidata.setValue(speaker.wikidata() == null ? "" : speaker.wikidata());
        wikidata.setPlaceholder("Q1234");
        wikidata.setMaxLength(20);
        rows.addClassName("sections");
        speaker.offices().forEach(this::add);
        var form = new Div(name, aliases, rows, more, side, wikidata);
        form.addClassNames("sections", "speaker-form");
        add(form);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button("Cancel", click -> close());
        getFooter().add(cancel, save);
    }

    private OfficeRow add(Office office) {
        var row = new OfficeRow(office);
        row.remove.addClickListener(click -> {
            offices.remove(row);
            rows.remove(row);
        });
        offices.add(row);
        rows.add(row);
        return row;
    }

    private void save() {
        String id = wikidata.getValue().strip();
        saved.accept(new Speaker(
                slug,
                name.getValue(),
                aliases.getValue().lines().filter(line -> !line.isBlank()).toList(),
                offices.stream().map(OfficeRow::office).toList(),
                side.isEmpty() ? null : side.getValue().id(),
                id.isEmpty() ? null : id));
        close();
        Notices.success("Saved.");
    }
}
