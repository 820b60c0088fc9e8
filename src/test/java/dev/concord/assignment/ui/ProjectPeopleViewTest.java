package dev.concord.assignment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.ViewTest;
import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.corpus.Project;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProjectPeopleViewTest extends ViewTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Memberships memberships;

    Project project;

    @BeforeEach
    void somebodyLeads() {
        project = test.project();
        signIn(test.member(project, Role.LEAD));
    }

    @Test
    void aLeadAddsSomebodyByNameInAnyCase() {
        String name = "p" + System.nanoTime();
        var id = accounts.create(name, "Petra", "ten letters or more", false);
        var view = navigate(ProjectPeopleView.class);
        test(view.name).setValue(name.toUpperCase(Locale.ROOT));
        test(view.join).click();
        assertThat(notice()).isEqualTo("Petra is in the project.");
        assertThat(memberships.role(id, project.id())).contains(Role.ANNOTATOR);
        assertThat(test(view.members).size()).isEqualTo(2);
    }

    @Test
    void anUnknownNameIsToldAndNothingChanges() {
        var view = navigate(ProjectPeopleView.class);
        test(view.name).setValue("nobody-at-all");
        test(view.join).click();
        assertThat(notice()).isEqualTo("There is no account named “nobody-at-all”.");
        assertThat(test(view.members).size()).isOne();
    }
}
