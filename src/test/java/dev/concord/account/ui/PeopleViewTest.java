package dev.concord.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.ViewTest;
import dev.concord.account.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleViewTest extends ViewTest {

    static final String PASSWORD = "ten letters or more";

    @Autowired
    Accounts accounts;

    String name = "n" + System.nanoTime();

    @BeforeEach
    void anAdministratorIsSignedIn() {
        signIn(accounts.create("admin" + System.nanoTime(), "Administrator", PASSWORD, true));
    }

    @Test
    void anAdministratorMakesAnAccount() {
        var view = fill(PASSWORD, PASSWORD);
        test(view.save).click();
        assertThat(accounts.byName(name).orElseThrow().administrator()).isFalse();
        assertThat(view.dialog.isOpened()).isFalse();
        assertThat(view.form.password.getValue()).isEmpty();
        test(view.search).setValue(name);
        assertThat(test(view.people).size()).isOne();
    }

    @Test
    void twoPasswordsThatDifferMakeNothing() {
        var view = fill(PASSWORD, PASSWORD + "!");
        test(view.save).click();
        assertThat(notice()).isEqualTo("The two passwords are not the same.");
        assertThat(accounts.byName(name)).isEmpty();
        assertThat(view.dialog.isOpened()).isTrue();
    }

    @Test
    void aShortPasswordIsToldAndWhatWasTypedStays() {
        var view = fill("short", "short");
        test(view.save).click();
        assertThat(notice()).contains("too short");
        assertThat(view.form.name.getValue()).isEqualTo(name);
    }

    private PeopleView fill(String password, String again) {
        var view = navigate(PeopleView.class);
        test(view.make).click();
        roundTrip();
        test(view.form.name).setValue(name);
        test(view.form.displayName).setValue("Nina");
        test(view.form.password).setValue(password);
        test(view.form.again).setValue(again);
        return view;
    }
}
