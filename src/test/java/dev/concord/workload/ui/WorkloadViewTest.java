package dev.concord.workload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Assignments;
import dev.concord.assignment.WorkRules;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.workload.Calibration;
import dev.concord.workload.CalibrationState;
import dev.concord.workload.Candidate;
import dev.concord.workload.HiddenShares;
import dev.concord.workload.Workload;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WorkloadViewTest extends ViewTest {

    @Autowired
    Assignments assignments;

    @Autowired
    WorkRules rules;

    @Autowired
    Calibration calibration;

    @Autowired
    Workload workload;

    Project project;
    AccountId lena;
    AccountId anna;
    AccountId boris;
    List<ArticleId> articles;

    @BeforeEach
    void lenaLeadsTwoAnnotators() {
        project = test.project();
        lena = test.member(project, Role.LEAD);
        anna = test.member(project, Role.ANNOTATOR);
        boris = test.member(project, Role.ANNOTATOR);
        articles = IntStream.range(0, 4)
                .mapToObj(i -> test.article(project, "Text " + i))
                .toList();
    }

    WorkloadView open() {
        signIn(lena);
        WorkloadView view = navigate(WorkloadView.class);
        roundTrip();
        return view;
    }

    /** A plan is worked out in the background. */
    void press(WorkloadView view, Button button) {
        test(button).click();
        finished(view.plan.working);
    }

    /** A tab's content is put in just before the answer to the browser. */
    void choose(WorkloadView view, int tab) {
        view.tabs.setSelectedIndex(tab);
        roundTrip();
    }

    @Test
    void aPlanIsSeenBeforeItIsApplied() {
        var view = open();
        view.plan.form.perArticle.setValue(1);
        press(view, view.plan.draw);
        assertThat(view.plan.preview.getElement().getTextRecursively())
                .contains("1 annotator per article", "4 new assignments", "Articles two people share");
        assertThat(assignments.countsIn(project.id())).isEmpty();
        press(view, view.plan.apply);
        assertThat(notice()).isEqualTo("4 assignments are given out.");
        assertThat(assignments.countsOf(anna)).containsEntry(AssignmentState.OPEN, 2L);
        assertThat(test(view.plan.applied).size()).isOne();
    }

    @Test
    void aPlanThatIsOutOfDateIsShownAnew() {
        var view = open();
        view.plan.form.perArticle.setValue(1);
        press(view, view.plan.draw);
        test.assign(project, articles.getFirst(), anna);
        press(view, view.plan.apply);
        assertThat(notice()).contains("have changed since this plan was made");
        finished(view.plan.working);
        assertThat(view.plan.preview.getElement().getTextRecursively())
                .contains("The plan as it would be now", "3 new assignments");
        press(view, view.plan.apply);
        assertThat(assignments.countsIn(project.id())).containsEntry(AssignmentState.OPEN, 4L);
    }

    @Test
    void whatCannotBePlacedStandsThereWithItsReason() {
        rules.limit(project.id(), anna, 1, null);
        rules.limit(project.id(), boris, 1, null);
        var view = open();
        view.plan.form.perArticle.setValue(1);
        press(view, view.plan.draw);
        assertThat(view.plan.preview.getElement().getTextRecursively()).contains("2 cannot be placed");
        assertThat($(PlanTables.class).single().unplaced.getListDataView().getItems())
                .hasSize(2);
    }

    @Test
    void aNumberThatCannotBeIsToldInWords() {
        var view = open();
        view.plan.form.kind.setValue("Two for a share of the articles, one for the others");
        view.plan.form.overlap.setValue(120.0);
        press(view, view.plan.draw);
        assertThat(notice()).isEqualTo("The share seen by two is between 0 and 100 %.");
    }

    @Test
    void settingsAreKept() {
        var view = open();
        view.plan.form.pull.setValue(true);
        view.plan.form.hours.setValue(48);
        test(view.plan.save).click();
        assertThat(rules.rule(project.id()).pull()).isTrue();
        assertThat(rules.rule(project.id()).reservation().toHours()).isEqualTo(48);
    }

    @Test
    void aRoundStartsAndIsOpenedByHand() {
        var view = open();
        choose(view, 1);
        view.calibration.drawn.setValue(2);
        view.calibration.gate.articles.setValue(2);
        test(view.calibration.start).click();
        assertThat(notice()).contains("The round has begun");
        assertThat(rules.worker(project.id(), anna).held()).isTrue();
        assertThat(assignments.countsOf(anna)).containsEntry(AssignmentState.OPEN, 2L);

        Candidate first = test(view.calibration.candidates).getRow(0);
        assertThat(first.missing()).containsExactly("0 of 2 articles are done by her and settled in gold.");
        var round = calibration.newest(project.id()).orElseThrow();
        calibration.open(round, first.account(), lena, "She wrote the guideline.");
        view.calibration.show(project);
        assertThat(test(view.calibration.candidates).getRow(0).state()).isEqualTo(CalibrationState.OPENED);
    }

    @Test
    void aRoundWithTooFewArticlesIsRefusedInWords() {
        var view = open();
        choose(view, 1);
        view.calibration.drawn.setValue(1);
        test(view.calibration.start).click();
        assertThat(notice()).isEqualTo("The gate looks at 5 articles, and the round has only 1.");
        assertThat(calibration.newest(project.id())).isEmpty();
    }

    @Test
    void sharesOfHiddenArticlesAreKept() {
        var view = open();
        choose(view, 2);
        view.quality.gold.setValue(10.0);
        view.quality.repeats.setValue(5.0);
        test(view.quality.save).click();
        assertThat(workload.hidden(project.id())).isEqualTo(new HiddenShares(.1, .05, 5));
        view.quality.gold.setValue(80.0);
        test(view.quality.save).click();
        assertThat(notice()).isEqualTo("A share of hidden articles is between 0 and 50 %.");
    }

    @Test
    void anAnnotatorFindsTheDoorShut() {
        signIn(anna);
        UI.getCurrent().navigate("workload");
        assertThat($(H1.class).last().getText()).isEqualTo("You may not open this");
        assertThat($(SideNav.class).single().getItems())
                .extracting(SideNavItem::getLabel)
                .doesNotContain("Workload");
    }
}
