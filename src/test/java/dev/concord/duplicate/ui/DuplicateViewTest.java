package dev.concord.duplicate.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.ViewTest;
import dev.concord.account.Role;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.corpus.SetAside;
import dev.concord.duplicate.Duplicates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DuplicateViewTest extends ViewTest {

    @Autowired
    Duplicates duplicates;

    @Autowired
    SetAside aside;

    Project project;
    ArticleId wire;
    ArticleId copy;

    @BeforeEach
    void lenaLeadsTwoLikeArticles() {
        project = test.project();
        String story = IntStream.range(0, 90).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        wire = test.article(project, story);
        copy = test.article(project, story + " Walrus.");
        signIn(test.member(project, Role.LEAD));
    }

    @Test
    void groupsAreListedAndDecidedInTheList() {
        var view = navigate(DuplicatesView.class);
        assertThat(view.open.getLabel()).isEqualTo("To decide (1)");
        assertThat(view.list.getComponentCount()).isEqualTo(1);
        var bar = $(DecisionBar.class).single();
        test(bar.once).click();
        assertThat(notice()).isEqualTo("One of 2 articles is labelled.");
        assertThat(aside.among(List.of(wire, copy))).containsExactly(copy);
        assertThat(view.open.getLabel()).isEqualTo("To decide (0)");
        test(bar.undo).click();
        assertThat(aside.among(List.of(wire, copy))).isEmpty();
    }

    @Test
    void twoAreComparedWordByWord() {
        var view = open();
        assertThat(view.diff.about.getText()).isEqualTo("1 of 1 passages differ.");
        assertThat(view.diff.rows.getElement().getTextRecursively()).contains("Walrus");
        view.right.setValue(view.left.getValue());
        assertThat(view.diff.about.getText()).isEqualTo("The texts are the same, word for word.");
    }

    @Test
    void theOneThatIsLabelledIsChosen() {
        var view = open();
        view.kept.setValue(view.right.getValue());
        test(view.bar.once).click();
        assertThat(aside.among(List.of(wire, copy))).containsExactly(wire);
        assertThat(view.members.getElement().getTextRecursively()).contains("labelled for all", "repeats another");
    }

    @Test
    void tooFewChosenIsToldAndChangesNothing() {
        var view = open();
        view.members.getChildren().forEach(row -> ((MemberRow) row).chosen.setValue(false));
        test(view.bar.keep).click();
        assertThat(notice()).isEqualTo("Choose the articles that you decide about.");
        assertThat(view.bar.undo.isVisible()).isFalse();
    }

    @Test
    void aLeadOfAnotherProjectIsRefused() {
        long group = group();
        signIn(test.member(test.project(), Role.LEAD));
        assertThatThrownBy(() -> navigate(DuplicateView.class, Map.of("group", String.valueOf(group))))
                .hasMessageContaining("RefusalView");
    }

    @Test
    void aGroupThatIsNoMoreIsToldSo() {
        assertThatThrownBy(() -> navigate(DuplicateView.class, Map.of("group", "999999999")))
                .hasMessageContaining("RefusalView");
    }

    private long group() {
        duplicates.catchUp(Duration.ofMinutes(1));
        return duplicates.groupOf(wire).orElseThrow();
    }

    private DuplicateView open() {
        return navigate(DuplicateView.class, Map.of("group", String.valueOf(group())));
    }
}
