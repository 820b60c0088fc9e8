package dev.concord.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.concord.account.DemoAccounts;
import dev.concord.account.DemoAccounts.Demo;
import java.util.List;
import java.util.Locale;
import org.springframework.security.web.csrf.CsrfToken;

/** Where people sign in. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Concord")
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver {

    final TextField name = new TextField("Name");
    final PasswordField password = new PasswordField("Password");
    final NativeButton signIn = new NativeButton("Sign in");
    final Paragraph failure = new Paragraph();
    final Div demo = new Div();

    LoginView(DemoAccounts demos) {
        addClassName("sign-in");
        failure.setClassName("failure");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        add(new Div(new H1("Concord"), lead(), failure, form(), demo));
        showDemo(demos.all());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        var parameters = asked.getParameters();
        asked.getSingleParameter("name").ifPresent(this::expect);
        if (parameters.containsKey("wait")) {
            fail(Waiting.sentence(asked.getSingleParameter("wait").orElse("")));
        } else if (parameters.containsKey("demo")) {
            fail("Demo accounts work only on the machine that the server runs on. Ask for an account of your own.");
        } else if (parameters.containsKey("deactivated")) {
            fail("This account is deactivated. An administrator can let it sign in again.");
        } else if (parameters.containsKey("again")) {
            fail("This page was open for too long. Please sign in again.");
        } else if (parameters.containsKey("error")) {
            fail("Wrong name or password.");
        }
    }

    /** Somebody who has just chosen this name. */
    private void expect(String chosen) {
        name.setValue(chosen);
        name.setAutofocus(false);
        password.setAutofocus(true);
    }

    private void fail(String sentence) {
        failure.setText(sentence);
        failure.setVisible(true);
    }

    private static Paragraph lead() {
        var lead = new Paragraph("Diplomatic news, labelled.");
        lead.setClassName("lead");
        return lead;
    }

    /** A plain form, sent by the browser itself, so that password managers know it and Spring Security checks it. */
    private Component form() {
        name.getElement().setAttribute("name", "username");
        name.getElement().setAttribute("autocomplete", "username");
        name.getElement().setAttribute("autocapitalize", "none");
        name.setAutofocus(true);
        password.getElement().setAttribute("name", "password");
        password.getElement().setAttribute("autocomplete", "current-password");
        signIn.getElement().setAttribute("type", "submit");
        signIn.setClassName("primary");
        var form = new SignInForm();
        form.add(csrf(), name, password, signIn);
        return form;
    }

    private static Component csrf() {
        var hidden = new Input();
        hidden.setType("hidden");
        VaadinRequest asked = VaadinRequest.getCurrent();
        if (asked != null && asked.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            hidden.getElement().setAttribute("name", token.getParameterName());
            hidden.setValue(token.getToken());
        }
        return hidden;
    }

    private void showDemo(List<Demo> people) {
        demo.setVisible(!people.isEmpty());
        demo.setClassName("demo");
        demo.add(new H2("Try it"), new Paragraph("These accounts exist only on this machine."));
        people.forEach(one -> demo.add(fill(one)));
    }

    private Component fill(Demo one) {
        var button = new NativeButton(
                "%s, %s".formatted(one.person().displayName(), one.role().name().toLowerCase(Locale.ROOT)));
        button.getElement().setAttribute("type", "button");
        button.setTitle("Name %s, password %s".formatted(one.person().name(), one.password()));
        button.addClickListener(click -> {
            name.setValue(one.person().name());
            password.setValue(one.password());
            signIn.focus();
        });
        var printed = new Div("%s / %s".formatted(one.person().name(), one.password()));
        printed.setClassName("printed");
        return new Div(button, printed);
    }

    @Tag("form")
    static class SignInForm extends Component implements HasComponents {
        SignInForm() {
            getElement().setAttribute("method", "post").setAttribute("action", "login");
        }
    }
}
