package dev.concord.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Invitations;
import dev.concord.account.LinkState;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.corpus.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InvitationViewTest extends ViewTest {

    static final String PASSWORD = "ten letters or more";

    @Autowired
    Invitations invitations;

    @Autowired
    Accounts accounts;

    @Autowired
    Memberships memberships;

    Project project;
    AccountId lead;
    String token = "";
    String name = "n" + System.nanoTime();

    @BeforeEach
    void somebodyIsInvited() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        token = invitations
                .invite(project.id(), project.name(), Role.ANNOTATOR, "a secret note", lead)
                .token();
    }

    @Test
    void whoIsNewChoosesANameAndIsSentToSignIn() {
        signIn(null);
        var view = open(token);
        assertThat(said())
                .contains("“%s” as annotator".formatted(project.name()))
                .doesNotContain("secret");
        fill(view, name, PASSWORD);
        assertThat(notice()).isEqualTo("Your account is made. Sign in with it.");
        assertThat($(LoginView.class).single().name.getValue()).isEqualTo(name);
        assertThat(memberships.role(accounts.byName(name).orElseThrow().id(), project.id()))
                .contains(Role.ANNOTATOR);
    }

    @Test
    void aRefusedPasswordIsToldAndTheLinkStays() {
        signIn(null);
        var view = open(token);
        fill(view, name, "short");
        assertThat(notice()).contains("too short");
        assertThat(view.make.isEnabled()).isTrue();
        assertThat(invitations.byToken(token).orElseThrow().state()).isEqualTo(LinkState.OPEN);
        assertThat(accounts.byName(name)).isEmpty();
    }

    @Test
    void whoIsSignedInJoinsWithOneClick() {
        AccountId omar = accounts.create(name, "Omar", PASSWORD, false);
        signIn(omar);
        var view = open(token);
        assertThat(view.join.getText()).isEqualTo("Accept as Omar");
        test(view.join).click();
        assertThat($(H1.class).last().getText()).isEqualTo("You are in");
        assertThat(memberships.role(omar, project.id())).contains(Role.ANNOTATOR);
    }

    @Test
    void theWayThroughTheSignInScreenLeadsBackHere() {
        signIn(lead);
        UI.getCurrent().navigate("invitation/" + token + "/join");
        assertThat($(InvitationView.class).single().join.isAttached()).isTrue();
    }

    @Test
    void linksThatDoNotWorkSayWhy() {
        signIn(null);
        open("made-up");
        assertThat($(H1.class).last().getText()).isEqualTo("This link does not work");
        invitations.revoke(
                project.id(), invitations.byToken(token).orElseThrow().id());
        open(token);
        assertThat($(H1.class).last().getText()).isEqualTo("This invitation was withdrawn");
    }

    @Test
    void aUsedLinkSaysSoAndShowsTheWayIn() {
        signIn(null);
        fill(open(token), name, PASSWORD);
        open(token);
        assertThat($(H1.class).last().getText()).isEqualTo("This invitation was accepted");
    }

    private InvitationView open(String of) {
        return navigate("invitation/" + of, InvitationView.class);
    }

    private void fill(InvitationView view, String as, String password) {
        test(view.form.name).setValue(as);
        test(view.form.displayName).setValue("Nina");
        test(view.form.password).setValue(password);
        test(view.form.again).setValue(password);
        test(view.make).click();
    }

    private String said() {
        return $(Paragraph.class).last().getText();
    }
}
