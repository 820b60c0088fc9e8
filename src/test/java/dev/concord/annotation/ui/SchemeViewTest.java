package dev.concord.annotation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.ViewTest;
import dev.concord.account.Role;
import dev.concord.corpus.Project;
import dev.concord.scheme.Gap;
import dev.concord.scheme.Schemes;
import dev.concord.shell.Refusal;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SchemeViewTest extends ViewTest {

    @Autowired
    Schemes schemes;

    Project project;

    @BeforeEach
    void lenaLeads() {
        project = test.project();
        signIn(test.member(project, Role.LEAD));
    }

    @Test
    void keysAndRulesAreSaved() {
        var view = navigate(SchemeView.class);
        assertThat(view.required.getValue()).isEmpty();
        view.required.setValue(Set.of(Gap.SOURCE));
        view.topics.field("visits").setValue("z");
        view.save.click();
        assertThat(notice()).startsWith("Saved.");
        assertThat(schemes.get(project.scheme()).required()).containsExactly("source");
        assertThat(schemes.get(project.scheme()).topics().get(1).key()).isEqualTo("z");
    }

    @Test
    void aRefusedKeyStaysTypedAndNothingIsSaved() {
        var view = navigate(SchemeView.class);
        view.commands.field("quote").setValue("m");
        assertThatThrownBy(view.save::click).isInstanceOf(Refusal.class).hasMessageContaining("“Mention” and “Quote”");
        assertThat(view.commands.field("quote").getValue()).isEqualTo("m");
        assertThat(schemes.get(project.scheme()).keys()).containsEntry("quote", "q");
    }
}
