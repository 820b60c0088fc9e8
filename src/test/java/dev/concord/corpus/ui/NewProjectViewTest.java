package dev.concord.corpus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.scheme.Schemes;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NewProjectViewTest extends ViewTest {

    @Autowired
    Projects projects;

    @Autowired
    Schemes schemes;

    @Autowired
    Accounts accounts;

    @Autowired
    Memberships memberships;

    AccountId admin;
    String name = "Ties " + System.nanoTime();

    @BeforeEach
    void anAdministratorIsSignedIn() {
        admin = accounts.create("admin" + System.nanoTime(), "Administrator", "ten letters or more", true);
        signIn(admin);
    }

    @Test
    void aProjectIsMadeAndItsPeopleAreShown() {
        var list = navigate(ProjectsView.class);
        test(list.make).click();
        var view = $(NewProjectView.class).single();
        fill(view);
        test(view.topics.rows.get(1).name).setValue("State visits");
        test(view.topics.rows.get(2).remove).click();
        test(view.make).click();
        Project made = made();
        assertThat(notice()).contains("./concord import PATH --project " + made.slug());
        assertThat(schemes.get(made.scheme()).topics())
                .extracting(topic -> topic.id() + " " + topic.name() + " " + topic.key())
                .containsExactly("peace_treaty Peace treaty p", "visits State visits v");
        assertThat(memberships.role(admin, made.id())).contains(Role.LEAD);
        test(navigate(ProjectsView.class).search).setValue(name);
        assertThat(test($(ProjectsView.class).single().grid).size()).isOne();
    }

    @Test
    void theUsualGuidelineIsThereToBeChanged() {
        var view = navigate(NewProjectView.class);
        view.manual.setValue(NewProjectView.Manual.OWN);
        assertThat(view.guideline.getValue()).isEmpty();
        view.manual.setValue(NewProjectView.Manual.USUAL);
        fill(view);
        view.manual.setValue(NewProjectView.Manual.OWN);
        assertThat(view.guideline.getValue()).contains("between France and Germany");
        test(view.guideline).setValue("# Mine");
        test(view.make).click();
        assertThat(schemes.guideline(made().scheme()).orElseThrow().markdown()).isEqualTo("# Mine");
    }

    @Test
    void whatIsMissingIsToldAndWhatWasTypedStays() {
        var view = navigate(NewProjectView.class);
        test(view.name).setValue(name);
        test(view.make).click();
        assertThat(notice()).startsWith("“” is no id of a party");
        assertThat(view.name.getValue()).isEqualTo(name);
        assertThat(view.make.isEnabled()).isTrue();
        assertThat(projects.count(name)).isZero();
    }

    private void fill(NewProjectView view) {
        test(view.name).setValue(name);
        test(view.oneId).setValue("FR");
        test(view.oneName).setValue("France");
        test(view.otherId).setValue("DE");
        test(view.otherName).setValue("Germany");
    }

    private Project made() {
        List<Project> found = projects.search(name, 0, 10);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
