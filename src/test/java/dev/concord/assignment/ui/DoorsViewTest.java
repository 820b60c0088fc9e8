package dev.concord.assignment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.concord.ViewTest;
import dev.concord.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an annotator finds behind the doors that are not hers. */
class DoorsViewTest extends ViewTest {

    @BeforeEach
    void anAnnotatorIsSignedIn() {
        signIn(test.member(test.project(), Role.ANNOTATOR));
    }

    @Test
    void theMenuShowsOnlyWhatSheMayOpen() {
        navigate(MyWorkView.class);
        assertThat($(SideNav.class).single().getItems())
                .extracting(SideNavItem::getLabel)
                .contains("My work")
                .doesNotContain("Articles", "Project people", "Accounts", "Projects");
    }

    @Test
    void aLeadsScreenSaysWhyItStaysShutAndShowsAWayBack() {
        UI.getCurrent().navigate("articles");
        assertThat($(H1.class).last().getText()).isEqualTo("You may not open this");
        assertThat($(Anchor.class).withText("Back to the start").exists()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "accounts", "projects", "projects/new"})
    void peopleAndProjectsAreShutToo(String address) {
        UI.getCurrent().navigate(address);
        assertThat($(H1.class).last().getText()).isEqualTo("You may not open this");
    }

    @Test
    void anAddressThatDoesNotExistIsToldInWords() {
        UI.getCurrent().navigate("no/such/screen");
        assertThat($(H1.class).last().getText()).isEqualTo("There is nothing here");
    }
}
