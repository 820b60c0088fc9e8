package dev.concord.annotation;

import static dev.concord.annotation.Outcome.Result.APPLIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.SkipReason;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.shell.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@StoreTest
@RecordApplicationEvents
class GoldStoreTest {

    static final String TEXT = "\"Ties are good,\" said Taro Kono.";

    @Autowired
    TestProject test;

    @Autowired
    Gold gold;

    @Autowired
    Operations operations;

    @Autowired
    Sheets sheets;

    @Autowired
    ApplicationEvents events;

    Project project;
    AccountId lead;
    ArticleId article;

    @BeforeEach
    void anArticleIsThere() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        article = test.article(project, TEXT);
    }

    @Test
    void goldCountsOnlyOnceItIsSettled() {
        assertThat(gold.find(article)).isEmpty();
        assertThat(gold.apply(article, lead, List.of(topics("visits"))).outcomes())
                .extracting(Outcome::result)
                .containsExactly(APPLIED);
        assertThat(gold.find(article).orElseThrow().sheet().state()).isEqualTo(AssignmentState.IN_PROGRESS);
        assertThat(sheets.finishedOf(article)).isEmpty();
        assertThat(sheets.finished(project.id(), null, 10).sheets()).isEmpty();

        gold.settle(article, lead);

        assertThat(sheets.finishedOf(article)).singleElement().satisfies(found -> {
            assertThat(found.sheet().isGold()).isTrue();
            assertThat(found.sheet().state()).isEqualTo(AssignmentState.SUBMITTED);
            assertThat(found.sheet().submittedAt()).isNotNull();
            assertThat(found.labels().topics()).containsExactly("visits");
        });
        assertThat(events.stream(GoldSettled.class)).containsExactly(new GoldSettled(project.id(), article, true));
    }

    @Test
    void settledGoldTakesNoMoreLabelsUntilItIsReopened() {
        gold.settle(article, lead);
        assertThatThrownBy(() -> gold.settle(article, lead))
                .isInstanceOf(Refusal.class)
                .hasMessage("The gold of this article is settled already.");

        assertThat(gold.apply(article, lead, List.of(topics("visits"))).outcomes())
                .extracting(Outcome::reason)
                .containsExactly("The gold of this article is settled. Reopen it, then labels can change again.");
        gold.reopen(article, lead);
        assertThat(gold.apply(article, lead, List.of(topics("visits"))).outcomes())
                .extracting(Outcome::result)
                .containsExactly(APPLIED);
        assertThatThrownBy(() -> gold.reopen(article, lead)).hasMessage("The gold of this article is not settled.");
    }

    @Test
    void aHandsEditIsToldAndADecisionsIsNot() {
        gold.apply(article, lead, List.of(topics("visits")));
        assertThat(events.stream(GoldEdited.class)).isEmpty();

        SheetId sheet = gold.open(article);
        operations.apply(sheet, lead, List.of(topics("peace_treaty"), topics("fishing")));

        assertThat(events.stream(GoldEdited.class)).singleElement().satisfies(told -> {
            assertThat(told.by()).isEqualTo(lead);
            assertThat(told.before().topics()).containsExactly("visits");
            assertThat(told.changes()).containsExactly(new Change.PutTopics(List.of("peace_treaty")));
        });
    }

    @Test
    void whoMovesASheetIsTold() {
        SheetId sheet = sheets.open(test.assign(project, article, test.member(project, Role.ANNOTATOR)));
        sheets.submit(sheet);
        sheets.giveBack(sheet, "A quote is missing.");
        sheets.skip(sheet, SkipReason.OTHER, "It is no news.");

        assertThat(events.stream(SheetMoved.class))
                .extracting(SheetMoved::state)
                .containsExactly(AssignmentState.SUBMITTED, AssignmentState.RETURNED, AssignmentState.SKIPPED);
        assertThat(sheets.finishedOf(article)).isEmpty();
    }

    @Test
    void leadsWhoBeginAtOnceGetOneGold() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var opened = threads.invokeAll(Collections.nCopies(4, () -> gold.open(article)));
            assertThat(opened)
                    .extracting(future -> future.get())
                    .containsOnly(opened.getFirst().get());
        }
        assertThatThrownBy(() -> sheets.submit(gold.open(article)))
                .hasMessage("Gold is nobody's work: it is settled, and neither submitted, skipped nor returned.");
    }

    static Operation topics(String topic) {
        return new Operation(UUID.randomUUID(), new Change.PutTopics(List.of(topic)));
    }
}
