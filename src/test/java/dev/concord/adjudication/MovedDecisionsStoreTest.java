package dev.concord.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Gold;
import dev.concord.annotation.LabelsMoved;
import dev.concord.annotation.NewTexts;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.AssignmentState;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.NewText;
import dev.concord.corpus.Project;
import dev.concord.record.ArticleRecord.Mention;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases, decisions and gold of an article whose text is mended. */
@StoreTest
class MovedDecisionsStoreTest {

    private static final String LEAD_IN = "Read also this. ";
    private static final String A = LEAD_IN + "\"[q:Ties are good],\" [c:said] [m=taro-kono:Taro Kono].";
    private static final String B = LEAD_IN + "\"[q:Ties are good,]\" [c:said] [m=taro-kono:Taro Kono].";
    private static final String TEXT = LEAD_IN + "\"Ties are good,\" said Taro Kono.";

    @Autowired
    TestProject test;

    @Autowired
    DrawnSheets drawn;

    @Autowired
    Cases cases;

    @Autowired
    Decisions decisions;

    @Autowired
    Settling settling;

    @Autowired
    Gold gold;

    @Autowired
    Sheets sheets;

    @Autowired
    NewTexts texts;

    @Autowired
    Articles articles;

    Project project;
    AccountId lead;
    AccountId anna;
    SheetId annas;
    ArticleId article;

    @BeforeEach
    void aQuoteIsDecided() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        anna = test.member(project, Role.ANNOTATOR);
        AccountId ben = test.member(project, Role.ANNOTATOR);
        article = test.article(project, TEXT);
        annas = drawn.submit(project, article, anna, Marked.of(A));
        drawn.submit(project, article, ben, Marked.of(B));
        decide();
    }

    @Test
    void whatWasDecidedStandsInTheOtherText() {
        mend(LEAD_IN.length(), TEXT.length());
        String text = articles.get(article).text();
        assertThat(quote().state()).isEqualTo(CaseState.DECIDED);
        assertThat(quote().changed()).isFalse();
        var labels = gold.find(article).orElseThrow().labels();
        assertThat(labels.quotes()).singleElement().satisfies(quote -> {
            assertThat(quote.content().getFirst().span().in(text)).isEqualTo("Ties are good");
            assertThat(quote.speaker()).isEqualTo("taro-kono");
        });
        assertThat(labels.mentions()).extracting(Mention::speaker).containsExactly("taro-kono");
    }

    @Test
    void takenBackAndMadeAgainItIsTheSameGold() {
        mend(LEAD_IN.length(), TEXT.length());
        String before = drawn.gold(article);
        assertThat(decisions.undoLast(project.id(), lead)).isPresent();
        assertThat(gold.find(article).orElseThrow().labels().isEmpty()).isTrue();
        assertThat(decisions.redoLast(project.id(), lead)).isPresent();
        assertThat(drawn.gold(article)).isEqualTo(before);
    }

    @Test
    void aDecisionWhoseWordsAreGoneIsOpenAgain() {
        mend(0, LEAD_IN.length() - 1);
        assertThat(cases.of(article)).noneMatch(one -> one.state() == CaseState.DECIDED);
        assertThat(gold.find(article).orElseThrow().labels().quotes()).isEmpty();
        assertThat(sheets.get(annas).state()).isEqualTo(AssignmentState.RETURNED);
        assertThat(decisions.undoLast(project.id(), lead)).isEmpty();
        assertThat(decisions.redoLast(project.id(), lead)).isEmpty();
    }

    @Test
    void settledGoldThatLosesALabelIsNotSettledAnyMore() {
        settling.settle(article, 0, lead);
        assertThat(gold.find(article).orElseThrow().sheet().state()).isEqualTo(AssignmentState.SUBMITTED);
        mend(0, LEAD_IN.length() - 1);
        assertThat(gold.find(article).orElseThrow().sheet().state()).isEqualTo(AssignmentState.IN_PROGRESS);
    }

    /** Leaves only a part of the text. */
    private void mend(int from, int to) {
        var fresh = new NewText(
                TEXT.substring(from, to),
                new int[] {0, from, 1},
                List.of(),
                articles.get(article).meta(),
                null);
        texts.replace(article, fresh, lead, LabelsMoved.lost(texts.preview(article, fresh)));
    }

    private Case quote() {
        return cases.of(article).stream()
                .filter(one -> one.layer() == CaseLayer.QUOTES)
                .findFirst()
                .orElseThrow();
    }

    private void decide() {
        var choice = new Choice(
                UUID.randomUUID(),
                quote().revision(),
                Action.ACCEPT,
                List.of(drawn.name(anna)),
                List.of(),
                "too_long",
                "Look here.");
        decisions.decide(quote().id(), choice, lead);
    }
}
