package dev.concord.assignment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Assignments;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ArticlesViewTest extends ViewTest {

    @Autowired
    Assignments assignments;

    Project project;
    AccountId anna;
    AccountId boris;
    List<ArticleId> articles;

    @BeforeEach
    void lenaLeadsFourArticles() {
        project = test.project();
        var lena = test.member(project, Role.LEAD);
        anna = test.member(project, Role.ANNOTATOR);
        boris = test.member(project, Role.ANNOTATOR);
        articles = IntStream.range(0, 4)
                .mapToObj(i -> test.article(project, "Text " + i))
                .toList();
        signIn(lena);
    }

    @Test
    void everyArticleStandsWithTheStateOfEachAnnotator() {
        var begun = test.assign(project, articles.getFirst(), anna);
        assignments.open(begun);
        var view = navigate(ArticlesView.class);
        assertThat(test(view.articles).size()).isEqualTo(4);
        assertThat(view.articles.getColumns()).hasSize(3);
        assertThat(test(view.articles).getRow(0).assignments().values())
                .extracting(Assignment::state)
                .containsExactly(AssignmentState.IN_PROGRESS);
        assertThat(test(view.articles).getRow(1).assignments()).isEmpty();
    }

    @Test
    void theListNarrowsToAState() {
        test.assign(project, articles.getFirst(), anna);
        var view = navigate(ArticlesView.class);
        view.state.setValue(StateChoice.of(AssignmentState.OPEN));
        assertThat(test(view.articles).size()).isOne();
        view.state.setValue(StateChoice.all().get(1));
        assertThat(view.found.getText()).isEqualTo("3 found");
        assertThat(test(view.articles).size()).isEqualTo(3);
    }

    @Test
    void allFoundAreSpreadEvenly() {
        var view = navigate(ArticlesView.class);
        test(view.assign).click();
        var dialog = $(AssignDialog.class).single();
        assertThat(dialog.people.getValue())
                .extracting(member -> member.person().id())
                .containsExactlyInAnyOrder(anna, boris);
        dialog.each.setValue(1);
        test(dialog.assign).click();
        assertThat(notice()).isEqualTo("4 assignments are new.");
        assertThat(assignments.countsOf(anna)).containsEntry(AssignmentState.OPEN, 2L);
        assertThat(assignments.countsOf(boris)).containsEntry(AssignmentState.OPEN, 2L);
    }

    @Test
    void onlyTheChosenAreAssignedAndNobodyLosesWhatTheyHave() {
        test.assign(project, articles.getFirst(), anna);
        var view = navigate(ArticlesView.class);
        var first = test(view.articles).getRow(0);
        ((Grid<?>) view.articles).deselectAll();
        view.articles.asMultiSelect().setValue(Set.of(first));
        assertThat(view.assign.getText()).isEqualTo("Assign chosen");
        test(view.assign).click();
        test($(AssignDialog.class).single().assign).click();
        assertThat(notice()).isEqualTo("1 assignment is new.");
        assertThat(assignments.countsIn(project.id())).containsEntry(AssignmentState.OPEN, 2L);
    }

    @Test
    void moreAnnotatorsThanChosenIsRefusedInWords() {
        var view = navigate(ArticlesView.class);
        test(view.assign).click();
        var dialog = $(AssignDialog.class).single();
        dialog.each.setValue(3);
        test(dialog.assign).click();
        assertThat(notice()).contains("at most 2 annotators");
        assertThat(assignments.countsIn(project.id())).isEmpty();
    }
}
