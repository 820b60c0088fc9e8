package dev.concord.adjudication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.router.QueryParameters;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.adjudication.Action;
import dev.concord.adjudication.CaseFilter.State;
import dev.concord.adjudication.CaseKind;
import dev.concord.adjudication.CaseLine;
import dev.concord.adjudication.Cases;
import dev.concord.adjudication.Choice;
import dev.concord.adjudication.Decisions;
import dev.concord.adjudication.DrawnSheets;
import dev.concord.adjudication.Marked;
import dev.concord.adjudication.MergeRule;
import dev.concord.adjudication.Outcomes;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CasesViewTest extends ViewTest {

    @Autowired
    DrawnSheets drawn;

    @Autowired
    Cases cases;

    @Autowired
    Decisions decisions;

    @Autowired
    Outcomes outcomes;

    Project project;
    AccountId lena;
    AccountId anna;
    AccountId boris;

    @BeforeEach
    void twoDisagree() {
        project = test.project();
        lena = test.member(project, Role.LEAD);
        anna = test.member(project, Role.ANNOTATOR);
        boris = test.member(project, Role.ANNOTATOR);
        disagree(
                "[m:Kono] [c:said]: [q:Ties are good and old], and left.",
                "[m:Kono] [c:said]: [q:Ties are good] and old, and left.");
        disagree("[m:He] [c:added]: [q:Come soon], and left.", "He added: Come soon, and left.");
        signIn(lena);
    }

    private ArticleId disagree(String hers, String his) {
        var one = Marked.of(hers);
        var article = test.article(project, one.text());
        drawn.submit(project, article, anna, one);
        drawn.submit(project, article, boris, Marked.of(his));
        return article;
    }

    private CasesView open(String name, String value) {
        UI.getCurrent()
                .navigate(CasesView.class, QueryParameters.simple(Map.of("project", project.slug(), name, value)));
        return (CasesView) getCurrentView();
    }

    @Test
    void everyCaseIsListedTheWorstFirstWithTheKindsCounted() {
        var view = open("state", "open");
        assertThat(kinds(view)).contains("All3", "Missing2", "Boundary1");
        assertThat(lines(view)).hasSize(3);
        assertThat(lines(view).getFirst().severity())
                .isGreaterThanOrEqualTo(lines(view).getLast().severity());
        assertThat(view.empty.isVisible()).isFalse();
    }

    @Test
    void aLinkFromAFigureOpensJustItsCases() {
        var view = open("kind", "boundary");
        assertThat(lines(view)).singleElement().satisfies(line -> {
            assertThat(line.kinds()).containsExactly(CaseKind.BOUNDARY);
            assertThat(line.excerpt()).contains("Ties are good");
        });
        assertThat(view.filters.state.getValue()).containsExactly(State.OPEN);
    }

    @Test
    void theListNarrowsToPeopleAndTellsTheAddress() {
        var view = open("state", "open");
        view.filters.people.setValue(Set.of(drawn.name(anna)));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("labeller=" + drawn.name(anna));
        assertThat(lines((CasesView) getCurrentView())).hasSize(3);
    }

    @Test
    void whereNothingFitsItSaysSoAndShowsTheWayBack() {
        var view = open("outlet", "Reuters");
        assertThat(view.list.isVisible()).isFalse();
        assertThat($(H2.class, view.empty).single().getText()).isEqualTo("No case fits");
        assertThat($(Anchor.class, view.empty).single().getHref()).isEqualTo("cases?project=" + project.slug());
    }

    @Test
    void aMergeByRuleIsCountedBeforeItIsDoneAndLeavesWhatAPersonDecided() {
        var missing = lines(open("kind", "missing")).getFirst();
        decisions.decide(
                missing.id(),
                new Choice(UUID.randomUUID(), null, Action.NOTHING, List.of(), List.of(), null, null),
                lena);
        var view = open("state", "open");
        test(view.merge).click();
        var dialog = $(MergeDialog.class).single();
        finished(dialog.counting);
        assertThat(dialog.summary.getText())
                .contains("Gold would take 1. 2 stay open.")
                .contains("1 that a person decided");
        assertThat($(NativeTableCell.class, dialog.table).all()).isNotEmpty();
        dialog.atLeast.setValue(3);
        finished(dialog.counting);
        assertThat(dialog.summary.getText()).contains("Gold would take 0.");
        dialog.atLeast.setValue(2);
        dialog.rule.setValue(MergeRule.Kind.MAJORITY);
        finished(dialog.counting);
        test(dialog.apply).click();
        finished(dialog.applying);
        assertThat(notice()).startsWith("Gold took 1 by rule");
        assertThat(cases.get(missing.id()).gold()).isEmpty();
    }

    @Test
    void aMergeIsTakenBackAsAWhole() {
        var view = open("state", "open");
        test(view.merge).click();
        var dialog = $(MergeDialog.class).single();
        finished(dialog.counting);
        test(dialog.apply).click();
        finished(dialog.applying);
        var after = (CasesView) getCurrentView();
        // Only asking for a component runs what a background thread left for the screen; a round trip does not.
        assertThat(notice()).startsWith("Gold took 1 by rule");
        assertThat(after.merges.isVisible()).isTrue();
        test($(Button.class, after.merges).withText("Take back").single()).click();
        finished(after.merges.undoing);
        assertThat(notice()).startsWith("The merge is taken back.");
    }

    @Test
    void aRuleWithoutALayerCannotBeApplied() {
        var view = open("state", "open");
        test(view.merge).click();
        var dialog = $(MergeDialog.class).single();
        dialog.layers.setValue(Set.of());
        assertThat(dialog.apply.isEnabled()).isFalse();
    }

    @Test
    void theLeadSaysWhetherAnnotatorsSeeOutcomes() {
        var view = open("state", "open");
        assertThat(view.outcomes.getValue()).isFalse();
        test(view.outcomes).click();
        assertThat(outcomes.allowed(project.id())).isTrue();
    }

    @Test
    void anAnnotatorIsShutOut() {
        signIn(anna);
        for (String path : List.of("cases", "cases/1", "meeting/1")) {
            UI.getCurrent().navigate(path);
            assertThat($(H1.class).last().getText()).as(path).isEqualTo("You may not open this");
        }
    }

    private static List<CaseLine> lines(CasesView view) {
        return view.list.lines.getListDataView().getItems().toList();
    }

    private List<String> kinds(CasesView view) {
        return $(Anchor.class, view.kinds).all().stream()
                .map(link -> link.getElement().getTextRecursively())
                .toList();
    }
}
