package dev.concord.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import dev.concord.ViewTest;
import dev.concord.account.DemoAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class LoginViewTest extends ViewTest {

    @Autowired
    DemoAccounts demo;

    @BeforeEach
    void demoAccountsExist() {
        demo.create();
        signIn(null);
    }

    @Test
    void aDemoAccountIsFilledInByOneClick() {
        var view = navigate(LoginView.class);
        var lena = $(NativeButton.class, view.demo).withText("Lena, lead").single();
        test(lena).click();
        assertThat(view.name.getValue()).isEqualTo("lena");
        assertThat(view.password.getValue()).isEqualTo("lena-concord");
        assertThat(view.failure.isVisible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            error      | Wrong name or password.
            wait=30    | Too many failed attempts. Try again in 30 seconds.
            wait=1     | Too many failed attempts. Try again in a second.
            wait=600   | Too many failed attempts. Try again in 10 minutes.
            wait=99999 | Too many failed attempts. Try again in 15 minutes.
            wait=<b>   | Too many failed attempts. Try again in 15 minutes.
            again      | This page was open for too long. Please sign in again.
            demo       | Demo accounts work only on the machine that the server runs on. Ask for an account of your own.
            """)
    void aFailureIsToldInWords(String asked, String told) {
        UI.getCurrent().navigate("login", QueryParameters.fromString(asked));
        var view = (LoginView) getCurrentView();
        assertThat(view.failure.getText()).isEqualTo(told);
        assertThat(view.failure.isVisible()).isTrue();
        assertThat(view.failure.getElement().getAttribute("role")).isEqualTo("alert");
    }
}
