package dev.concord.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Administrators;
import dev.concord.account.Invitations;
import dev.concord.account.PasswordLinks;
import dev.concord.account.Person;
import dev.concord.shell.LinkDialog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleViewTest extends ViewTest {

    static final String PASSWORD = "ten letters or more";

    @Autowired
    Accounts accounts;

    @Autowired
    Administrators administrators;

    @Autowired
    PasswordLinks links;

    @Autowired
    Invitations invitations;

    AccountId admin;

    String name = "n" + System.nanoTime();

    @BeforeEach
    void anAdministratorIsSignedIn() {
        admin = accounts.create("admin" + System.nanoTime(), "Administrator", PASSWORD, true);
        signIn(admin);
    }

    @Test
    void anAdministratorMakesAnAccount() {
        var view = fill(PASSWORD, PASSWORD);
        test(view.dialog.save).click();
        assertThat(accounts.byName(name).orElseThrow().administrator()).isFalse();
        assertThat(view.dialog.isOpened()).isFalse();
        assertThat(view.dialog.form.password.getValue()).isEmpty();
        test(view.search).setValue(name);
        assertThat(test(view.people).size()).isOne();
    }

    @Test
    void twoPasswordsThatDifferMakeNothing() {
        var view = fill(PASSWORD, PASSWORD + "!");
        test(view.dialog.save).click();
        assertThat(notice()).isEqualTo("The two passwords are not the same.");
        assertThat(accounts.byName(name)).isEmpty();
        assertThat(view.dialog.isOpened()).isTrue();
    }

    @Test
    void aShortPasswordIsToldAndWhatWasTypedStays() {
        var view = fill("short", "short");
        test(view.dialog.save).click();
        assertThat(notice()).contains("too short");
        assertThat(view.dialog.form.name.getValue()).isEqualTo(name);
    }

    @Test
    void anAdministratorGivesTheOfficeOnAndTakesIt() {
        Person nina = nina();
        var view = navigate(PeopleView.class);
        view.actions.appoint(nina);
        assertThat(notice()).isEqualTo("Nina is administrator now.");
        assertThat(accounts.find(nina.id()).orElseThrow().administrator()).isTrue();
        view.actions.dismiss(nina);
        assertThat(accounts.find(nina.id()).orElseThrow().administrator()).isFalse();
    }

    @Test
    void whoIsDeactivatedIsMarkedAndMayComeBack() {
        Person nina = nina();
        var view = navigate(PeopleView.class);
        view.actions.deactivate(nina);
        assertThat(notice()).isEqualTo("Nina cannot sign in any more.");
        assertThat(accounts.find(nina.id()).orElseThrow().active()).isFalse();
        view.actions.reactivate(nina);
        assertThat(accounts.find(nina.id()).orElseThrow().active()).isTrue();
    }

    @Test
    void aLinkForANewPasswordIsShownOnce() {
        Person nina = nina();
        navigate(PeopleView.class).actions.link(nina);
        String token = $(LinkDialog.class).single().path().replace("password/", "");
        assertThat(links.byToken(token).orElseThrow().person()).isEqualTo(nina);
    }

    @Test
    void anAdministratorInvitesAnother() {
        var view = navigate(PeopleView.class);
        test(view.invite).click();
        var dialog = $(InviteDialog.class).single();
        test(dialog.note).setValue("For " + name);
        test(dialog.invite).click();
        assertThat(dialog.isOpened()).isFalse();
        String token = $(LinkDialog.class).single().path().replace("invitation/", "");
        assertThat(invitations.byToken(token).orElseThrow().project()).isNull();
        test(view.invitations.search).setValue(name);
        assertThat(test(view.invitations.grid).size()).isOne();
        view.invitations.revoke(test(view.invitations.grid).getRow(0));
        assertThat(notice()).isEqualTo("The link does not work any more.");
        assertThat(test(view.invitations.grid).size()).isZero();
    }

    @Test
    void whoLostTheOfficeMeanwhileChangesNothing() {
        Person nina = nina();
        var view = navigate(PeopleView.class);
        administrators.appoint(nina.id());
        administrators.dismiss(admin);
        view.actions.deactivate(nina);
        assertThat(notice()).isEqualTo("Only an administrator may do this.");
        assertThat(accounts.find(nina.id()).orElseThrow().active()).isTrue();
        view.invitations.invite();
        test($(InviteDialog.class).single().invite).click();
        assertThat($(LinkDialog.class).exists()).isFalse();
    }

    private Person nina() {
        return accounts.find(accounts.create(name, "Nina", PASSWORD, false)).orElseThrow();
    }

    private PeopleView fill(String password, String again) {
        var view = navigate(PeopleView.class);
        test(view.make).click();
        roundTrip();
        test(view.dialog.form.name).setValue(name);
        test(view.dialog.form.displayName).setValue("Nina");
        test(view.dialog.form.password).setValue(password);
        test(view.dialog.form.again).setValue(again);
        return view;
    }
}
