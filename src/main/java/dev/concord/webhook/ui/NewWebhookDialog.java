package dev.concord.webhook.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import dev.concord.shell.SecretDialog;
import dev.concord.webhook.Event;
import dev.concord.webhook.NewWebhook;
import java.util.Set;
import java.util.function.BiFunction;

/** Asks where to and what of, and shows the secret once. */
class NewWebhookDialog extends Dialog {

    final TextField address = new TextField("Address");
    final CheckboxGroup<Event> events = new CheckboxGroup<>("Tell it when");
    final Button make = new Button("Make the webhook");

    private final transient BiFunction<String, Set<Event>, NewWebhook> making;

    NewWebhookDialog(BiFunction<String, Set<Event>, NewWebhook> making) {
        this.making = making;
        setHeaderTitle("New webhook");
        setWidth("min(26rem, 94vw)");
        address.setPlaceholder("https://example.org/news-from-concord");
        address.setWidthFull();
        address.setMaxLength(2000);
        address.setAutofocus(true);
        events.setItems(Event.CHOICES);
        events.setItemLabelGenerator(Event::words);
        events.setValue(Set.copyOf(Event.CHOICES));
        var form = new Div(address, events);
        form.setClassName("stack");
        add(form);
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickShortcut(Key.ENTER);
        make.setDisableOnClick(true);
        make.addClickListener(click -> make());
        getFooter().add(new Button("Cancel", click -> close()), make);
    }

    private void make() {
        try {
            NewWebhook made = making.apply(address.getValue(), events.getValue());
            close();
            new SecretDialog(
                            "The webhook’s secret",
                            "Copy it now: it is shown only this once. The receiver checks with it that a message comes"
                                    + " from here.",
                            "The secret",
                            made.secret())
                    .open();
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        } finally {
            make.setEnabled(true);
        }
    }
}
