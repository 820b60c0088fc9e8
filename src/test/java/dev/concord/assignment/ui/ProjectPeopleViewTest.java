package dev.concord.assignment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.QueryParameters;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Administrators;
import dev.concord.account.Invitations;
import dev.concord.account.Memberships;
import dev.concord.account.Person;
import dev.concord.account.Role;
import dev.concord.assignment.Assignments;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.shell.LinkDialog;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProjectPeopleViewTest extends ViewTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Memberships memberships;

    @Autowired
    Administrators administrators;

    @Autowired
    Invitations invitations;

    @Autowired
    Assignments assignments;

    Project project;
    AccountId lead;

    @BeforeEach
    void somebodyLeads() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        signIn(lead);
    }

    @Test
    void aLeadAddsSomebodyByNameInAnyCase() {
        String name = "p" + System.nanoTime();
        var id = accounts.create(name, "Petra", "ten letters or more", false);
        var view = navigate(ProjectPeopleView.class);
        add(view, name.toUpperCase(Locale.ROOT));
        assertThat(notice()).isEqualTo("Petra is in the project.");
        assertThat(memberships.role(id, project.id())).contains(Role.ANNOTATOR);
        assertThat(test(view.colleagues).size()).isEqualTo(2);
        assertThat(view.found.getText()).isEqualTo("2 people");
    }

    @Test
    void anUnknownNameIsToldAndNothingChanges() {
        var view = navigate(ProjectPeopleView.class);
        add(view, "nobody-at-all");
        assertThat(notice()).isEqualTo("There is no account named “nobody-at-all”.");
        assertThat(test(view.colleagues).size()).isOne();
    }

    @Test
    void peopleAreFoundByNameWithTheirWork() {
        Person nina = annotatorWith(3);
        var view = navigate(ProjectPeopleView.class);
        test(view.search).setValue(nina.name());
        assertThat(test(view.colleagues).size()).isOne();
        var row = test(view.colleagues).getRow(0);
        assertThat(row.member().person()).isEqualTo(nina);
        assertThat(row.open()).isEqualTo(3);
        assertThat(row.done()).isZero();
        assertThat(row.lastActive()).isNull();
    }

    @Test
    void aLeadInvitesIntoHerOwnProject() {
        var view = navigate(ProjectPeopleView.class);
        test(view.invite).click();
        var dialog = $(Dialog.class).last();
        test($(Button.class, dialog).withText("Make the link").single()).click();
        String token = $(LinkDialog.class).single().path().replace("invitation/", "");
        assertThat(invitations.byToken(token)).hasValueSatisfying(known -> {
            assertThat(known.project()).isEqualTo(project.id());
            assertThat(known.projectName()).isEqualTo(project.name());
            assertThat(known.by()).isEqualTo(lead);
        });
    }

    @Test
    void whoLeadsNoMoreInvitesNobodyIntoTheProject() {
        var view = navigate(ProjectPeopleView.class);
        memberships.join(test.member(project, Role.ANNOTATOR), project.id(), Role.LEAD);
        memberships.leave(lead, project.id());
        test(view.invite).click();
        var dialog = $(Dialog.class).last();
        test($(Button.class, dialog).withText("Make the link").single()).click();
        assertThat(notice()).isEqualTo("Only a lead of this project may do this.");
        assertThat($(LinkDialog.class).exists()).isFalse();
        assertThat(invitations.countWaiting(project.id(), "")).isZero();
    }

    @Test
    void aLeadOfAnotherProjectIsNotOfferedThisOne() {
        Project other = test.project();
        test.member(other, Role.LEAD);
        UI.getCurrent().navigate("people", QueryParameters.of("project", other.slug()));
        var view = $(ProjectPeopleView.class).single();
        assertThat(view.project.getValue()).isEqualTo(project);
        assertThat(view.project.getListDataView().getItems()).containsExactly(project);
    }

    @Test
    void theLastLeadKeepsHerRoleAndIsToldWhy() {
        var view = navigate(ProjectPeopleView.class);
        view.colleagues.change(accounts.find(lead).orElseThrow(), Role.ANNOTATOR);
        assertThat(notice()).isEqualTo("This is the last lead of the project. Make somebody else lead first.");
        assertThat(memberships.role(lead, project.id())).contains(Role.LEAD);
    }

    @Test
    void theWorkOfWhoLeavesIsDealtOutToTheOthers() {
        Person nina = annotatorWith(4);
        AccountId ben = test.member(project, Role.ANNOTATOR);
        var view = navigate(ProjectPeopleView.class);
        view.colleagues.askLeave(nina);
        var dialog = $(LeaveDialog.class).single();
        assertThat(dialog.then.getValue()).isEqualTo(LeaveDialog.Then.DEAL_OUT);
        test(dialog.leave).click();
        assertThat($(ListItem.class, dialog).single().getText())
                .isEqualTo("%s gets 4 articles"
                        .formatted(accounts.find(ben).orElseThrow().displayName()));
        assertThat(memberships.role(nina.id(), project.id())).isEmpty();
        assertThat(assignments.countsOf(nina.id())).isEmpty();
        assertThat(assignments.countsOf(ben).values()).containsExactly(4L);
        assertThat(test(view.colleagues).size()).isEqualTo(2);
    }

    @Test
    void theWorkOfWhoLeavesMayWaitForNobody() {
        Person nina = annotatorWith(2);
        AccountId ben = test.member(project, Role.ANNOTATOR);
        var view = navigate(ProjectPeopleView.class);
        view.colleagues.askLeave(nina);
        var dialog = $(LeaveDialog.class).single();
        dialog.then.setValue(LeaveDialog.Then.LEAVE);
        test(dialog.leave).click();
        assertThat($(ListItem.class, dialog).single().getText())
                .isEqualTo("2 articles for nobody yet; give them out under Articles");
        assertThat(assignments.countsOf(nina.id())).isEmpty();
        assertThat(assignments.countsOf(ben)).isEmpty();
    }

    @Test
    void whoMayNotSignInIsDealtNothing() {
        Person nina = annotatorWith(2);
        administrators.deactivate(test.member(project, Role.ANNOTATOR));
        var view = navigate(ProjectPeopleView.class);
        view.colleagues.askLeave(nina);
        assertThat($(LeaveDialog.class).single().then.getValue()).isEqualTo(LeaveDialog.Then.LEAVE);
    }

    @Test
    void theLastLeadDoesNotLeave() {
        var view = navigate(ProjectPeopleView.class);
        view.colleagues.askLeave(accounts.find(lead).orElseThrow());
        test($(LeaveDialog.class).single().leave).click();
        assertThat(notice()).contains("last lead");
        assertThat(memberships.role(lead, project.id())).contains(Role.LEAD);
    }

    private Person annotatorWith(int articles) {
        AccountId nina = test.member(project, Role.ANNOTATOR);
        IntStream.range(0, articles).forEach(i -> {
            ArticleId article = test.article(project, "Text " + i);
            test.assign(project, article, nina);
        });
        return accounts.find(nina).orElseThrow();
    }

    private void add(ProjectPeopleView view, String name) {
        test(view.add).click();
        var dialog = $(AddDialog.class).single();
        test(dialog.name).setValue(name);
        test(dialog.add).click();
    }
}
