package dev.concord.assignment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.Assignments;
import dev.concord.assignment.Gift;
import dev.concord.assignment.Giving;
import dev.concord.assignment.Purpose;
import dev.concord.assignment.WorkItem;
import dev.concord.assignment.WorkRule;
import dev.concord.assignment.WorkRules;
import dev.concord.corpus.Project;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MyWorkViewTest extends ViewTest {

    @Autowired
    Assignments assignments;

    @Autowired
    WorkRules rules;

    @Autowired
    Giving giving;

    Project project;
    AccountId anna;

    @BeforeEach
    void annaHasAnAccount() {
        project = test.project();
        anna = test.member(project, Role.ANNOTATOR);
        signIn(anna);
    }

    @Test
    void withoutWorkItSaysWhereWorkComesFrom() {
        var view = navigate(MyWorkView.class);
        assertThat(view.nothing.isVisible()).isTrue();
        assertThat(view.work.isVisible()).isFalse();
        assertThat(view.next.isVisible()).isFalse();
    }

    @Test
    void theNextArticleIsOneClickAway() {
        var first = assign("One");
        assign("Two");
        var view = navigate(MyWorkView.class);
        var next = $(Anchor.class, view.next).single();
        assertThat(next.getText()).isEqualTo("Next article");
        assertThat(next.getHref()).isEqualTo("work/" + first.value());
        assertThat(view.done.getText()).isEqualTo("0 of 2 done");
    }

    @Test
    void whatWasReturnedStandsOnTopWithTheReason() {
        assign("One");
        var returned = assign("Two");
        assignments.open(returned);
        assignments.submit(returned);
        assignments.giveBack(returned, "The second quote has no source.");
        var view = navigate(MyWorkView.class);
        assertThat(test(view.work).getRow(0).assignment().id()).isEqualTo(returned);
        assertThat($(Anchor.class, view.next).single().getText()).isEqualTo("Continue");
        assertThat(view.next.getElement().getTextRecursively()).contains("The second quote has no source.");
    }

    @Test
    void whatIsDoneCountsAndIsNotNext() {
        var only = assign("One");
        assignments.open(only);
        assignments.submit(only);
        var view = navigate(MyWorkView.class);
        assertThat(view.next.isVisible()).isFalse();
        assertThat(view.done.getText()).isEqualTo("1 of 1 done");
        assertThat(view.progress.getValue()).isEqualTo(1);
    }

    @Test
    void aSearchKeepsWhatHasTheWords() {
        assign("One");
        var wanted = assign("Two");
        var view = navigate(MyWorkView.class);
        String headline = test(view.work).getRow(1).article().title();
        test(view.search).setValue(headline.toUpperCase(Locale.ROOT));
        assertThat(test(view.work).size()).isOne();
        WorkItem found = test(view.work).getRow(0);
        assertThat(found.assignment().id()).isEqualTo(wanted);
        test(view.search).setValue("100% nothing");
        assertThat(test(view.work).size()).isZero();
    }

    @Test
    void nobodyElsesWorkIsListed() {
        var boris = test.member(project, Role.ANNOTATOR);
        test.assign(project, test.article(project, "His"), boris);
        assertThat(navigate(MyWorkView.class).nothing.isVisible()).isTrue();
    }

    @Test
    void whereSheMayAskTheNextArticleIsOneClickAway() {
        rules.save(project.id(), new WorkRule(1, null, 1, true, Duration.ofHours(24)));
        var article = test.article(project, "One");
        var view = navigate(MyWorkView.class);
        assertThat(view.nothing.isVisible()).isFalse();
        test($(Button.class, view.prospects).single()).click();
        assertThat(assignments.find(article, anna)).isPresent();
        assertThat(navigate(MyWorkView.class).prospects.isVisible()).isFalse();
    }

    @Test
    void whereNothingIsLeftSheIsToldSo() {
        rules.save(project.id(), new WorkRule(1, null, 1, true, Duration.ofHours(24)));
        var view = navigate(MyWorkView.class);
        test($(Button.class, view.prospects).single()).click();
        assertThat(notice()).startsWith("No article of").endsWith("needs you just now.");
    }

    @Test
    void theFirstRoundSaysHowManyRemain() {
        var articles = List.of(test.article(project, "One"), test.article(project, "Two"));
        articles.forEach(article -> giving.give(project.id(), List.of(new Gift(article, anna)), Purpose.CALIBRATION));
        rules.hold(project.id(), anna, true);
        var view = navigate(MyWorkView.class);
        assertThat(view.prospects.getElement().getTextRecursively())
                .contains("you are in the first round", "2 articles of it remain");
        assertThat(test(view.work).size()).isEqualTo(2);
    }

    private AssignmentId assign(String text) {
        return test.assign(project, test.article(project, text), anna);
    }
}
