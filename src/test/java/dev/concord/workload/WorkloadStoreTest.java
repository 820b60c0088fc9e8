package dev.concord.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Change;
import dev.concord.annotation.Gold;
import dev.concord.annotation.Operation;
import dev.concord.annotation.Operations;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Assignments;
import dev.concord.assignment.Pull;
import dev.concord.assignment.Purpose;
import dev.concord.assignment.WorkRule;
import dev.concord.assignment.WorkRules;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.record.ArticleRecord.Sentiment;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class WorkloadStoreTest {

    static final WorkRule RULE = new WorkRule(1, null, 3, true, Duration.ofHours(24));

    @Autowired
    TestProject test;

    @Autowired
    WorkPlans plans;

    @Autowired
    Calibration calibration;

    @Autowired
    Workload workload;

    @Autowired
    Quality quality;

    @Autowired
    WorkRules rules;

    @Autowired
    Assignments assignments;

    @Autowired
    Pull pull;

    @Autowired
    Sheets sheets;

    @Autowired
    Operations operations;

    @Autowired
    Gold gold;

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
        articles = IntStream.range(0, 6)
                .mapToObj(i -> test.article(project, "Text " + i))
                .toList();
    }

    @Test
    void aPlanIsGivenOutAsItWasShown() {
        var draft = plans.draft(project.id(), RULE);
        assertThat(assignments.countsIn(project.id())).isEmpty();
        assertThat(plans.apply(project.id(), RULE, draft.state(), lena).given()).isEqualTo(6);
        assertThat(assignments.countsOf(anna)).containsEntry(AssignmentState.OPEN, 3L);
        assertThat(assignments.countsOf(boris)).containsEntry(AssignmentState.OPEN, 3L);
        assertThat(rules.rule(project.id())).isEqualTo(RULE);
    }

    @Test
    void aPlanIsNotGivenOutOnceSomethingHasChanged() {
        var draft = plans.draft(project.id(), RULE);
        test.assign(project, articles.getFirst(), anna);
        var refused = assertThrows(WorkloadRefused.class, () -> plans.apply(project.id(), RULE, draft.state(), lena));
        assertThat(refused).hasMessageContaining("have changed since this plan was made");
        assertThat(assignments.countsIn(project.id())).containsEntry(AssignmentState.OPEN, 1L);
        assertThat(plans.countApplied(project.id())).isZero();
    }

    @Test
    void anAppliedPlanIsKeptAndCanBeMadeAgain() {
        var draft = plans.draft(project.id(), RULE);
        plans.apply(project.id(), RULE, draft.state(), lena);
        assertThat(plans.applied(project.id(), 0, 10)).singleElement().satisfies(kept -> {
            assertThat(kept.account()).isEqualTo(lena.value());
            assertThat(kept.seed()).isEqualTo(3);
            assertThat(kept.rule()).isEqualTo("1 annotator per article");
            var again = plans.again(project.id(), kept.id());
            assertThat(again.same()).isTrue();
            assertThat(again.plan()).isEqualTo(draft.plan());
            assertThrows(WorkloadRefused.class, () -> plans.again(test.project().id(), kept.id()));
        });
    }

    @Test
    void productionOpensWhenLabelsReachTheGate() {
        rules.save(project.id(), RULE);
        Round round = begin(2, new Gate(Map.of(GateFigure.SENTIMENT, .9), 2));
        assertThat(pull.mayPull(project.id(), anna)).isFalse();
        assertThat(plans.draft(project.id(), RULE).plan().placed()).isEmpty();

        round.articles().forEach(article -> settle(article, 1));
        round.articles().forEach(article -> submit(anna, article, 1));
        round.articles().forEach(article -> submit(boris, article, -1));

        assertThat(calibration.candidates(round))
                .extracting(Candidate::state)
                .containsExactly(CalibrationState.PASSED, CalibrationState.LABELLING);
        assertThat(calibration.candidates(round).get(1).missing())
                .containsExactly("Sentiment: 0.00, the gate asks for 0.90.");
        assertThat(pull.mayPull(project.id(), anna)).isTrue();
        assertThat(pull.mayPull(project.id(), boris)).isFalse();
        assertThat(pull.next(project.id(), anna))
                .hasValueSatisfying(given -> assertThat(round.articles()).doesNotContain(given.article()));
    }

    @Test
    void productionOpensWhenGoldIsSettledAfterwards() {
        Round round = begin(2, new Gate(Map.of(GateFigure.SENTIMENT, .9), 2));
        round.articles().forEach(article -> submit(anna, article, 1));
        assertThat(calibration.candidates(round).getFirst().missing())
                .containsExactly("0 of 2 articles are done by her and settled in gold.");
        round.articles().forEach(article -> settle(article, 1));
        assertThat(calibration.candidates(round).getFirst().state()).isEqualTo(CalibrationState.PASSED);
    }

    @Test
    void aLeadOpensByHandWithANote() {
        Round round = begin(1, new Gate(Map.of(), 1));
        assertThrows(WorkloadRefused.class, () -> calibration.open(round, anna, lena, " "));
        calibration.open(round, anna, lena, "Did this for years.");
        assertThat(rules.worker(project.id(), anna).held()).isFalse();
        assertThat(calibration.candidates(round).getFirst())
                .extracting(Candidate::state, Candidate::note)
                .containsExactly(CalibrationState.OPENED, "Did this for years.");
        assertThrows(WorkloadRefused.class, () -> calibration.open(round, anna, lena, "Again."));
        assertThrows(WorkloadRefused.class, () -> calibration.open(round, lena, lena, "Me, too."));
    }

    @Test
    void aRoundThatCannotBeIsRefused() {
        var gate = new Gate(Map.of(), 3);
        assertThrows(WorkloadRefused.class, () -> start(List.of(), List.of(anna), gate));
        assertThrows(WorkloadRefused.class, () -> start(articles, List.of(), gate));
        assertThrows(WorkloadRefused.class, () -> start(articles.subList(0, 2), List.of(anna), gate));
        assertThrows(WorkloadRefused.class, () -> new Gate(Map.of(GateFigure.QUOTES, 1.2), 1));
        assertThat(rules.worker(project.id(), anna).held()).isFalse();
    }

    @Test
    void theDrawIsTheSameForTheSameSeed() {
        assertThat(calibration.draw(project.id(), 3, 5)).hasSize(3).isEqualTo(calibration.draw(project.id(), 3, 5));
        test.assign(project, articles.getFirst(), anna);
        assertThat(calibration.draw(project.id(), 10, 5)).hasSize(5).doesNotContain(articles.getFirst());
    }

    @Test
    void hiddenGoldAndRepeatsComeAmongTheOrdinaryOnes() {
        rules.save(project.id(), RULE);
        workload.save(project.id(), new HiddenShares(.5, .5, 1));
        ArticleId right = test.article(project, "Gold");
        settle(right, 1);
        test.assign(project, right, boris);
        List<Assignment> done = labelEverything(anna);

        assertThat(done)
                .filteredOn(one -> one.purpose() == Purpose.CHECK)
                .singleElement()
                .satisfies(check -> assertThat(check.article()).isEqualTo(right));
        assertThat(done)
                .filteredOn(one -> one.purpose() == Purpose.REPEAT)
                .isNotEmpty()
                .allSatisfy(repeat -> assertThat(repeat.pass()).isEqualTo(2));
        assertThat(quality.againstGold(project.id())).hasSize(2).allSatisfy(line -> {
            assertThat(line.account()).isEqualTo(anna);
            assertThat(GateFigure.SENTIMENT.in(line.measures()).orElseThrow().value())
                    .isEqualTo(1.0);
        });
        assertThat(quality.againstOneself(project.id()))
                .singleElement()
                .satisfies(line -> assertThat(GateFigure.SENTIMENT
                                .in(line.measures())
                                .orElseThrow()
                                .value())
                        .isEqualTo(1.0));
        assertThat(sheets.finished(project.id(), null, 100).sheets())
                .allSatisfy(sheet -> assertThat(sheet.sheet().pass()).isOne());
    }

    @Test
    void withoutSharesNothingHiddenComes() {
        rules.save(project.id(), RULE);
        settle(test.article(project, "Gold"), 1);
        assertThat(labelEverything(anna)).extracting(Assignment::purpose).containsOnly(Purpose.ORDINARY);
    }

    @Test
    void sharesAreExactHoweverManyArticles() {
        for (int done = 0; done <= 200; done++) {
            long due = HiddenWork.due(.1, done, 1, "anna", Purpose.CHECK);
            assertThat(due).isBetween((long) done / 10, done / 10 + 1L);
        }
        assertThat(HiddenWork.due(.1, 200, 1, "anna", Purpose.CHECK)).isEqualTo(20);
    }

    List<Assignment> labelEverything(AccountId who) {
        for (var next = pull.next(project.id(), who); next.isPresent(); next = pull.next(project.id(), who)) {
            submit(sheets.open(next.get().id()), who, 1);
        }
        return assignments.of(project.id(), who, EnumSet.allOf(Purpose.class));
    }

    Round begin(int count, Gate gate) {
        return start(articles.subList(0, count), List.of(anna, boris), gate);
    }

    Round start(List<ArticleId> chosen, List<AccountId> who, Gate gate) {
        return calibration.start(project.id(), lena, chosen, who, gate, 1);
    }

    void submit(AccountId who, ArticleId article, int sentiment) {
        submit(sheets.open(assignments.find(article, who).orElseThrow().id()), who, sentiment);
    }

    void submit(SheetId sheet, AccountId who, int sentiment) {
        operations.apply(sheet, who, List.of(says(sentiment)));
        sheets.submit(sheet);
    }

    void settle(ArticleId article, int sentiment) {
        gold.apply(article, lena, List.of(says(sentiment)));
        gold.settle(article, lena);
    }

    static Operation says(int sentiment) {
        String label = Map.of(1, "positive", -1, "negative").getOrDefault(sentiment, "neutral");
        return new Operation(UUID.randomUUID(), new Change.PutSentiment(new Sentiment(sentiment, label)));
    }
}
