package dev.concord.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.concord.account.FirstStart;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;

/** Where the first administrator comes in, once, by the link that the first start prints. */
@Route(value = "setup/:token", autoLayout = false)
@PageTitle("First administrator · Concord")
@AnonymousAllowed
class SetupView extends Main implements BeforeEnterObserver {

    final AccountForm form = new AccountForm();
    final Button make = new Button("Make the account");

    private final transient FirstStart first;
    private String token = "";

    SetupView(FirstStart first) {
        this.first = first;
        addClassName("sign-in");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> make());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        removeAll();
        if (first.works(token)) {
            add(new Div(
                    new H1("First administrator"),
                    new Paragraph("This account may make all the others. The link works once."),
                    form,
                    make));
        } else {
            add(new Div(
                    new H1("This link does not work"),
                    new Paragraph("It was used already or is too old. Start the server again to get a new one.")));
        }
    }

    private void make() {
        try {
            first.makeAdministrator(token, form.name(), form.displayName(), form.password());
            UI.getCurrent().navigate(LoginView.class);
            Notices.success("The account is made. Sign in with it.");
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        } finally {
            make.setEnabled(true);
        }
    }
}
