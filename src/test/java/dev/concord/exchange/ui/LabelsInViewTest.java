package dev.concord.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Role;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.Project;
import dev.concord.exchange.LabelMapping.Meaning;
import dev.concord.intake.Imports;
import dev.concord.suggestion.Suggestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LabelsInViewTest extends ViewTest {

    private static final String EXAMPLE = "{\"text\":\"Kono said no.\",\"label\":[[0,4,\"Person\"],[10,12,\"ZITAT\"]]}";

    @Autowired
    Sheets sheets;

    @Autowired
    Accounts accounts;

    @Autowired
    Suggestions suggestions;

    Project project;
    String annotator;
    LabelsInView view;

    @BeforeEach
    void aLeadIsSignedIn() {
        project = test.project();
        AccountId member = test.member(project, Role.ANNOTATOR);
        annotator = accounts.find(member).orElseThrow().name();
        signIn(test.member(project, Role.LEAD));
        view = navigate(LabelsInView.class);
    }

    @Test
    void aFileIsMappedAndThenBroughtIn() throws IOException {
        give("all.jsonl", EXAMPLE);
        assertThat(view.preview.summary.getText())
                .isEqualTo("Nothing of this file comes in as it is: look what is wrong.");
        assertThat(view.bring.isEnabled()).isFalse();

        this.<String>select("Whose labels they are here").setValue(annotator);
        finished(view.working);
        assertThat(view.preview.summary.getText()).isEqualTo("1 sheet and 1 new article would come in.");
        assertThat(view.preview.getElement().getTextRecursively()).contains("ZITAT: no counterpart was chosen");

        this.<Meaning>select("What ZITAT means").setValue(Meaning.INDIRECT);
        finished(view.working);
        assertThat(view.preview.getElement().getTextRecursively()).doesNotContain("no counterpart");
        test(view.bring).click();
        finished(view.working);

        assertThat($(Notification.class).single().getElement().getTextRecursively())
                .startsWith("1 sheet and 1 new article came in.");
        assertThat(sheets.finished(project.id(), null, 10).sheets())
                .singleElement()
                .satisfies(sheet -> {
                    assertThat(sheet.sheet().labeller()).isEqualTo(annotator);
                    assertThat(sheet.labels().quotes()).hasSize(1);
                });
        assertThat(view.bring.isVisible()).isFalse();
    }

    @Test
    void aModelsProposalsAreNobodysAndShowHowTheyFare() throws IOException {
        view.what.setValue(true);
        give("model.jsonl", EXAMPLE.replace("{\"text", "{\"labeller\":\"model-1\",\"text"));
        assertThat(view.preview.summary.getText()).startsWith("1 proposal");

        test(view.bring).click();
        finished(view.working);

        assertThat(suggestions.rates(project.id())).hasSize(1);
        assertThat(view.models.getElement().getTextRecursively()).contains("model-1", "no answers yet");
    }

    @Test
    void aFileOfAnotherKindIsRefusedWithWhatIsRead() throws IOException {
        give("labels.docx", "PK");
        assertThat($(Notification.class).single().getElement().getTextRecursively())
                .startsWith("labels.docx: no labels are read from such a file. Give records of Concord (.jsonl), ");
        assertThat(view.bring.isVisible()).isFalse();
    }

    private void give(String name, String content) throws IOException {
        Path file = Files.createTempFile("labels", ".part");
        Files.writeString(file, content);
        view.arrived(new Imports.Upload(name, file));
        finished(view.working);
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return (Select<T>) $(Select.class).all().stream()
                .filter(one -> one.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
