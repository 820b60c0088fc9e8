package dev.concord.release.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import dev.concord.ViewTest;
import dev.concord.account.Role;
import dev.concord.corpus.Project;
import dev.concord.release.Release;
import dev.concord.release.Releases;
import dev.concord.release.SubmittedSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReleasesViewTest extends ViewTest {

    @Autowired
    SubmittedSheets sheets;

    @Autowired
    Releases releases;

    Project project;

    @BeforeEach
    void aLeadIsSignedIn() {
        project = test.project();
        signIn(test.member(project, Role.LEAD));
    }

    @Test
    void aLeadPublishesAndGetsTheFiles() {
        sheets.submitted(project, test.member(project, Role.ANNOTATOR));
        ReleasesView view = navigate(ReleasesView.class);
        assertThat(view.project.isVisible()).isFalse();

        String told = publish(view);

        assertThat(told).startsWith("Release 1 is published, with 1 record in " + project.slug() + "-v1");
        assertThat(test(view.grid).size()).isEqualTo(1);
        assertThat(test(view.grid).getCellText(0, 0)).isEqualTo("1");
        Component files = test(view.grid).getCellComponent(0, 7);
        List<String> links = new ArrayList<>();
        visit(files, links);
        long id = releases.of(project.id(), 9, 1).getFirst().id().value();
        assertThat(links)
                .containsExactly(
                        "api/v1/releases/" + id + "/data.jsonl",
                        "api/v1/releases/" + id + "/README.md",
                        "api/v1/releases/" + id + "/zip",
                        "api/v1/releases/" + id + "/schema.json",
                        "api/v1/releases/" + id + "/diff.json",
                        "api/v1/releases/" + id + "/CHANGES.md",
                        "api/v1/releases/" + id + "/labels.svg",
                        "api/v1/releases/" + id + "/manifest.json");
        assertThat(view.publish.isEnabled()).isTrue();
        assertThat(view.progress.isVisible()).isFalse();
    }

    private static void visit(Component component, List<String> links) {
        if (component instanceof Anchor link) links.add(link.getHref());
        component.getChildren().forEach(child -> visit(child, links));
    }

    @Test
    void aLeadComposesAReleaseAndSeesItVerified() {
        sheets.submitted(project, test.member(project, Role.ANNOTATOR));
        ReleasesView view = navigate(ReleasesView.class);
        view.form.dealing.setValue(RecipeForm.Dealing.LOT);
        view.form.shares.setValue("100,0,0");
        test(view.publish).click();
        assertThat($(Notification.class).single().getElement().getTextRecursively())
                .startsWith("split: at least two of the three need a share above 0.");
        $(Notification.class).single().close();
        view.form.shares.setValue("50,0,50");
        view.form.pseudonyms.setValue(true);
        view.form.outlets.setValue(Set.of("TASS"));
        publish(view);

        view.grid.check(releases.of(project.id(), 9, 1).getFirst());
        finished(view.grid.checking);
        assertThat($(Notification.class).all())
                .as("of the release, and of no fault")
                .hasSize(1);

        assertThat(test(view.grid).getCellComponent(0, 8).getElement().getTextRecursively())
                .startsWith("As written");
    }

    @Test
    void twoReleasesAreCompared() {
        sheets.submitted(project, test.member(project, Role.ANNOTATOR));
        ReleasesView view = navigate(ReleasesView.class);
        publish(view);
        $(Notification.class).single().close();
        sheets.submitted(project, test.member(project, Role.ANNOTATOR));
        publish(view);
        assertThat(view.compare.isEnabled()).isFalse();
        releases.of(project.id(), 9, 2).forEach(view.grid::select);

        test(view.compare).click();
        finished(view.comparing);

        CompareDialog dialog = $(CompareDialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("From release 1 to release 2");
        assertThat(dialog.text.getContent()).contains("| added | 1 | ", "| quote | 1 | 0 | 0 |");
    }

    @Test
    void aLinkToAReleaseMarksItInItsProject() {
        sheets.submitted(project, test.member(project, Role.ANNOTATOR));
        publish(navigate(ReleasesView.class));
        Release release = releases.of(project.id(), 9, 1).getFirst();

        open(release.id().value());

        ReleasesView view = (ReleasesView) getCurrentView();
        assertThat(view.project.getValue()).isEqualTo(project);
        assertThat(view.grid.getSelectedItems()).containsExactly(release);
        open(Long.MAX_VALUE / 10);
        assertThat(getCurrentView()).isNotInstanceOf(ReleasesView.class);
        signIn(test.member(test.project(), Role.LEAD));
        open(release.id().value());
        assertThat(getCurrentView()).isNotInstanceOf(ReleasesView.class);
    }

    private static void open(long release) {
        UI.getCurrent().navigate("releases", QueryParameters.of("release", String.valueOf(release)));
    }

    @Test
    void whatCannotBePublishedIsTold() {
        ReleasesView view = navigate(ReleasesView.class);

        String told = publish(view);

        assertThat(told)
                .startsWith(
                        "No sheet of “%s” is submitted yet, so there is nothing to release.".formatted(project.name()));
        assertThat(test(view.grid).size()).isZero();
        assertThat(view.publish.isEnabled()).isTrue();
    }

    @Test
    void aReleaseWhoseFolderIsGoneSaysSo() throws IOException {
        sheets.submitted(project, test.member(project, Role.ANNOTATOR));
        ReleasesView view = navigate(ReleasesView.class);
        publish(view);
        var release = releases.of(project.id(), 9, 1).getFirst();
        Files.delete(releases.folder(release).resolve("manifest.json"));

        ReleasesView again = navigate(ReleasesView.class);

        assertThat(test(again.grid).size()).isEqualTo(1);
        assertThat(test(again.grid).getCellComponent(0, 7).getElement().getTextRecursively())
                .startsWith("manifest.json of release 1 is no longer in ");
    }

    /** Publishes, and gives what is told about it. */
    private String publish(ReleasesView view) {
        test(view.publish).click();
        assertThat(view.publish.isEnabled()).isFalse();
        finished(view.publishing);
        return $(Notification.class).single().getElement().getTextRecursively();
    }
}
