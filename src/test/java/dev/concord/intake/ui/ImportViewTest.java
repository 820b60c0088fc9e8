package dev.concord.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.select.Select;
import dev.concord.ViewTest;
import dev.concord.account.Role;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.intake.Imports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportViewTest extends ViewTest {

    private static final String NEWS = "Ardenia and Velmark meet%n%nOSTHAVEN, May 3. /TASS/. "
            + "The ministers of both countries will talk about the treaty next week, officials said on Monday. "
                    .repeat(4);

    @Autowired
    Imports imports;

    @Autowired
    Articles articles;

    Project project;

    @BeforeEach
    void lenaLeads() {
        project = test.project();
        signIn(test.member(project, Role.LEAD));
    }

    @Test
    void filesComeInAndFaultyOnesAreListedWithTheirReason() throws IOException {
        var view = navigate(ImportView.class);
        drop(view, "one.txt", NEWS.formatted());
        drop(view, "picture.png", "no text");
        test(view.begin).click();
        finished(view.going);
        assertThat(view.report.title.getText()).isEqualTo("Import done");
        assertThat(view.report.words.getText()).isEqualTo("1 added, 0 there already, 1 faulty.");
        assertThat(test(view.report.faults).getRow(0).source()).isEqualTo("picture.png");
        assertThat(articles.page(project.id(), 0, 10)).hasSize(1);
        assertThat(view.received).isEmpty();
    }

    @Test
    void aTableAsksWhichColumnHoldsWhat() throws IOException {
        var view = navigate(ImportView.class);
        drop(view, "news.csv", "headline,story,day%n\"Ties are good\",\"%s\",2017-08-07%n".formatted(NEWS.formatted()));
        assertThat(view.columns.isVisible()).isTrue();
        assertThat(column(view, "title").getValue()).isEqualTo("headline");
        assertThat(column(view, "text").getValue()).isNull();
        test(view.begin).click();
        assertThat(notice()).isEqualTo("Say which column holds the text, or its HTML.");
        column(view, "text").setValue("story");
        column(view, "published").setValue("day");
        test(view.begin).click();
        finished(view.going);
        assertThat(articles.page(project.id(), 0, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.published()).hasToString("2017-08-07"));
        assertThat(view.columns.isVisible()).isFalse();
    }

    @Test
    void nothingIsToldToBeNothing() {
        var view = navigate(ImportView.class);
        test(view.begin).click();
        assertThat(notice()).isEqualTo("Nothing to import: give files or addresses.");
    }

    @Test
    void aPrivateAddressIsRefusedInTheReport() {
        var view = navigate(ImportView.class);
        view.addresses.setValue("http://127.0.0.1:1/news\n\n");
        test(view.begin).click();
        finished(view.going);
        assertThat(test(view.report.faults).getRow(0).sentence()).contains("private address");
    }

    @Test
    void whatWasSentAndNotImportedIsNotKept() throws IOException {
        var view = navigate(ImportView.class);
        drop(view, "one.txt", NEWS);
        var path = view.received.getFirst().path();
        assertThat(path).exists();
        view.getElement().removeFromParent();
        assertThat(Files.exists(path)).isFalse();
    }

    @Test
    void anAnnotatorMayNotImport() {
        signIn(test.member(project, Role.ANNOTATOR));
        assertThatThrownBy(() -> navigate(ImportView.class)).isNotNull();
    }

    /** As {@link UploadHandlers} does, when a browser has sent a file. */
    private void drop(ImportView view, String name, String content) throws IOException {
        view.arrived(imports.receive(
                "C:\\news\\" + name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
    }

    private static Select<String> column(ImportView view, String target) {
        return Objects.requireNonNull(view.columns.columns.get(target));
    }
}
