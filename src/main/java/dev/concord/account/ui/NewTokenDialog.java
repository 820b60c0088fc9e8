package dev.concord.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.TextRenderer;
import dev.concord.account.IssuedToken;
import dev.concord.account.Scope;
import dev.concord.account.TokenDoor;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import dev.concord.shell.SecretDialog;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks what a token is for, what it may do and how long, and shows it once. */
class NewTokenDialog extends Dialog {

    /** @param days null for until it is withdrawn */
    record Lifetime(String words, @Nullable Integer days) {}

    static final Lifetime QUARTER = new Lifetime("90 days", 90);
    static final Lifetime NO_END = new Lifetime("until it is withdrawn", null);

    final TextField name = new TextField("What it is for");
    final RadioButtonGroup<Scope> scope = new RadioButtonGroup<>("What it may do");
    final Select<Lifetime> lifetime = new Select<>();
    final Button make = new Button("Make the token");

    private final transient TokenDoor tokens;
    private final transient Runnable done;

    NewTokenDialog(TokenDoor tokens, Runnable done) {
        this.tokens = tokens;
        this.done = done;
        setHeaderTitle("New access token");
        name.setPlaceholder("training job, backup script …");
        name.setMaxLength(60);
        name.setWidthFull();
        name.setAutofocus(true);
        scope.setItems(tokens.useful());
        scope.setRenderer(new TextRenderer<>(NewTokenDialog::words));
        scope.setValue(Scope.READ);
        lifetime.setLabel("How long it works");
        lifetime.setItems(new Lifetime("30 days", 30), QUARTER, new Lifetime("a year", 365), NO_END);
        lifetime.setItemLabelGenerator(Lifetime::words);
        lifetime.setValue(QUARTER);
        var form = new Div(name, scope, lifetime);
        form.setClassName("stack");
        add(form);
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickShortcut(Key.ENTER);
        make.setDisableOnClick(true);
        make.addClickListener(click -> make());
        getFooter().add(new Button("Cancel", click -> close()), make);
    }

    private static String words(Scope scope) {
        return switch (scope) {
            case READ -> "read: see what you see";
            case ANNOTATE -> "annotate: read, and label";
            case LEAD -> "lead: annotate, and what you may do as a lead";
            case ADMIN -> "admin: everything you may do";
        };
    }

    private void make() {
        try {
            Integer days = lifetime.getValue().days();
            IssuedToken made =
                    tokens.make(name.getValue(), scope.getValue(), days == null ? null : Duration.ofDays(days));
            close();
            new SecretDialog(
                            "Your new token",
                            "Copy it now: it is shown only this once. Programs send it as “Authorization: Bearer …”.",
                            "The token",
                            made.secret())
                    .open();
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        } finally {
            make.setEnabled(true);
            done.run();
        }
    }
}
