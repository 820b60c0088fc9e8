package dev.concord.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.concord.account.Arrivals;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Invitation;
import dev.concord.account.Invitations;
import dev.concord.account.Person;
import dev.concord.account.Role;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import java.util.Locale;

/** Where somebody comes in who was invited, with a new account or the one she has. */
@Route(value = "invitation/:token", autoLayout = false)
@PageTitle("Invitation · Concord")
@AnonymousAllowed
class InvitationView extends Doorstep implements BeforeEnterObserver {

    final AccountForm form = new AccountForm();
    final Button make = new Button("Make my account");
    final Button join = new Button();

    private final transient Invitations invitations;
    private final transient Arrivals arrivals;
    private final transient CurrentAccount current;
    private String token = "";

    InvitationView(Invitations invitations, Arrivals arrivals, CurrentAccount current) {
        this.invitations = invitations;
        this.arrivals = arrivals;
        this.current = current;
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> make());
        make.addClickShortcut(Key.ENTER);
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.setDisableOnClick(true);
        join.addClickListener(click -> join());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        invitations.byToken(token).ifPresentOrElse(this::show, this::showUnknown);
    }

    private void show(Invitation invitation) {
        switch (invitation.state()) {
            case OPEN ->
                current.find().ifPresentOrElse(person -> offerJoin(invitation, person), () -> offerAccount(invitation));
            case USED ->
                show(
                        "This invitation was accepted",
                        "A link works once. If it was you who accepted it, sign in; if not, ask for a link of your own.",
                        way("login", "Sign in"));
            case REVOKED ->
                show(
                        "This invitation was withdrawn",
                        "Perhaps a newer link was sent to you: open that one. If not, ask whoever invited you.");
            case EXPIRED ->
                show(
                        "This invitation is too old",
                        "It worked until %s. Ask whoever sent it for a new one."
                                .formatted(Days.day(invitation.expires())));
        }
    }

    private void showUnknown() {
        show(
                "This link does not work",
                "Perhaps a part of it was cut off. Copy the whole link, or ask whoever sent it for a new one.");
    }

    private void offerAccount(Invitation invitation) {
        show(
                "Welcome to Concord",
                "You are invited to %s. Choose how you want to sign in.".formatted(what(invitation)),
                form,
                make,
                way("invitation/" + token + "/join", "I have an account already"));
    }

    private void offerJoin(Invitation invitation, Person person) {
        join.setText("Accept as " + person.displayName());
        show(
                "You are invited",
                "To %s. You are signed in as %s; if the invitation is for somebody else, leave it alone."
                        .formatted(what(invitation), person.displayName()),
                join,
                way("", "Not now"));
    }

    private static String what(Invitation invitation) {
        if (invitation.project() == null) return "be an administrator";
        return "work in “%s” as %s".formatted(invitation.projectName(), word(invitation));
    }

    private static String word(Invitation invitation) {
        Role role = invitation.role();
        return role == null ? "" : role.name().toLowerCase(Locale.ROOT);
    }

    private void make() {
        try {
            String name = form.name();
            arrivals.accept(token, name, form.displayName(), form.password());
            toSignIn(name, "Your account is made. Sign in with it.");
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        } finally {
            make.setEnabled(true);
        }
    }

    private void join() {
        try {
            arrivals.accept(token, current.id());
            show("You are in", "What you may do counts from now on.", way("", "Start"));
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        } finally {
            join.setEnabled(true);
        }
    }
}
