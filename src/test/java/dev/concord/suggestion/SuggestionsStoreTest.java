package dev.concord.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Sheet;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.Surface;
import dev.concord.shell.Refusal;
import dev.concord.suggestion.Suggestions.Answer;
import dev.concord.suggestion.Suggestions.Incoming;
import dev.concord.text.TextSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class SuggestionsStoreTest {

    private static final String TEXT = "Taro Kono said no to Lavrov.";

    @Autowired
    TestProject test;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Sheets sheets;

    Project project;
    ArticleId article;
    Sheet sheet;

    @BeforeEach
    void anArticleIsBeingLabelled() {
        project = test.project();
        AccountId annotator = test.member(project, Role.ANNOTATOR);
        article = test.article(project, TEXT);
        SheetId id = sheets.open(test.assign(project, article, annotator));
        sheet = sheets.get(id);
    }

    @Test
    void aProposalStandsBeforeTheAnnotatorAndIsNoLabel() {
        put("model-1", proposal("m1", "m2"));

        assertThat(suggestions.of(sheet)).singleElement().satisfies(one -> {
            assertThat(one.model()).isEqualTo("model-1");
            assertThat(one.proposal()).isEqualTo(proposal("m1", "m2"));
            assertThat(one.answers()).isEmpty();
        });
        assertThat(sheets.labels(sheet.id()).isEmpty()).isTrue();
    }

    @Test
    void theLastAnswerToALabelCountsAndTheRateIsOfAnswers() {
        put("model-1", proposal("m1", "m2"));
        suggestions.answer(sheet, List.of(new Answer("model-1", "m1", true), new Answer("model-1", "m2", true)));
        suggestions.answer(sheet, List.of(new Answer("model-1", "m2", false)));

        assertThat(suggestions.of(sheet).getFirst().answers()).isEqualTo(Map.of("m1", true, "m2", false));
        assertThat(suggestions.rates(project.id())).containsExactly(new ModelRate("model-1", 1, 3, 1, 1));
        assertThat(suggestions.rates(project.id()).getFirst().rate()).isEqualTo(.5);
    }

    @Test
    void aFinishedSheetSaysHowManyLabelsWereProposedAndTaken() {
        put("model-1", proposal("m1", "m2"));
        suggestions.answer(sheet, List.of(new Answer("model-1", Proposal.SENTIMENT, true)));

        sheets.submit(sheet.id());

        assertThat(sheets.get(sheet.id())).returns(3, Sheet::suggested).returns(1, Sheet::accepted);
    }

    @Test
    void aModelsNewerProposalTakesThePlaceOfItsOlderOneAndItsAnswers() {
        put("model-1", proposal("m1"));
        suggestions.answer(sheet, List.of(new Answer("model-1", "m1", true)));

        assertThat(put("model-1", proposal("m1"))).isZero();
        assertThat(suggestions.of(sheet).getFirst().answers()).hasSize(1);
        assertThat(put("model-1", proposal("m1", "m2"))).isEqualTo(1);

        assertThat(suggestions.of(sheet)).singleElement().satisfies(one -> {
            assertThat(one.proposal().mentions()).hasSize(2);
            assertThat(one.answers()).isEmpty();
        });
    }

    @Test
    void whatWasNotProposedCannotBeAnswered() {
        put("model-1", proposal("m1"));
        assertThatThrownBy(() -> suggestions.answer(
                        sheet, List.of(new Answer("model-1", "m1", true), new Answer("model-1", "m9", true))))
                .isInstanceOf(Refusal.class)
                .hasMessage("“model-1” has proposed no label “m9” for this article.");
        assertThat(suggestions.of(sheet).getFirst().answers()).isEmpty();
    }

    private int put(String model, Proposal proposal) {
        return suggestions.put(project.id(), List.of(new Incoming(article, model, proposal)));
    }

    private static Proposal proposal(String... mentions) {
        return new Proposal(
                List.of(mentions).stream()
                        .map(id -> new Mention(id, Surface.of(TEXT, new TextSpan(0, 9)), "taro-kono"))
                        .toList(),
                List.of(),
                new Sentiment(0, "neutral"),
                List.of());
    }
}
