package dev.concord.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.concord.account.PasswordLinks;
import dev.concord.account.Person;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;

/** Where somebody chooses another password, by a link that an administrator gave. */
@Route(value = "password/:token", autoLayout = false)
@PageTitle("New password · Concord")
@AnonymousAllowed
class PasswordView extends Doorstep implements BeforeEnterObserver {

    final NewPassword chosen = new NewPassword();
    final Button change = new Button("Change the password");

    private final transient PasswordLinks links;
    private String token = "";

    PasswordView(PasswordLinks links) {
        this.links = links;
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.setDisableOnClick(true);
        change.addClickListener(click -> change());
        change.addClickShortcut(Key.ENTER);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        links.byToken(token)
                .ifPresentOrElse(
                        this::show,
                        () -> show(
                                "This link does not work",
                                "Perhaps a part of it was cut off. Copy the whole link, or ask for a new one."));
    }

    private void show(PasswordLinks.Known known) {
        switch (known.state()) {
            case OPEN ->
                show(
                        "A new password",
                        "For %s, sign-in name %s. Where you are signed in now, you have to sign in again."
                                .formatted(
                                        known.person().displayName(),
                                        known.person().name()),
                        chosen.password,
                        chosen.again,
                        change);
            case USED -> show("This link was used", "A link works once. Ask an administrator for a new one.");
            case REVOKED ->
                show(
                        "This link was withdrawn",
                        "Perhaps you have a newer one: open that. If not, ask an administrator.");
            case EXPIRED -> show("This link is too old", "It worked for a day. Ask an administrator for a new one.");
        }
    }

    private void change() {
        try {
            Person person = links.change(token, chosen.checked());
            toSignIn(person.name(), "The password is changed. Sign in with it.");
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        } finally {
            change.setEnabled(true);
        }
    }
}
