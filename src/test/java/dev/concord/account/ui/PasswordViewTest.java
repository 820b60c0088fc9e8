package dev.concord.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.LinkState;
import dev.concord.account.PasswordLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PasswordViewTest extends ViewTest {

    @Autowired
    PasswordLinks links;

    @Autowired
    Accounts accounts;

    String name = "n" + System.nanoTime();
    AccountId nina;
    String token = "";

    @BeforeEach
    void ninaForgotHerPassword() {
        nina = accounts.create(name, "Nina", "ten letters or more", false);
        token = links.issue(nina, null).token();
        signIn(null);
    }

    @Test
    void theLinkGivesAnotherPasswordAndLeadsToTheSignInScreen() {
        var view = open(token);
        type(view, "another password", "another password");
        assertThat(notice()).isEqualTo("The password is changed. Sign in with it.");
        assertThat($(LoginView.class).single().name.getValue()).isEqualTo(name);
        open(token);
        assertThat($(H1.class).last().getText()).isEqualTo("This link was used");
    }

    @Test
    void twoPasswordsThatDifferChangeNothing() {
        var view = open(token);
        type(view, "another password", "another pasword");
        assertThat(notice()).isEqualTo("The two passwords are not the same.");
        assertThat(links.byToken(token).orElseThrow().state()).isEqualTo(LinkState.OPEN);
    }

    @Test
    void linksThatDoNotWorkSayWhy() {
        links.issue(nina, null);
        open(token);
        assertThat($(H1.class).last().getText()).isEqualTo("This link was withdrawn");
        open("made-up");
        assertThat($(H1.class).last().getText()).isEqualTo("This link does not work");
    }

    private PasswordView open(String of) {
        return navigate("password/" + of, PasswordView.class);
    }

    private void type(PasswordView view, String password, String again) {
        test(view.chosen.password).setValue(password);
        test(view.chosen.again).setValue(again);
        test(view.change).click();
    }
}
