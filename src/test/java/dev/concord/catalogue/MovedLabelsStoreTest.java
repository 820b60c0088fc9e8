package dev.concord.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Change;
import dev.concord.annotation.LabelsMoved;
import dev.concord.annotation.LabelsMoved.Outcome;
import dev.concord.annotation.Layer;
import dev.concord.annotation.Operation;
import dev.concord.annotation.Operations;
import dev.concord.annotation.ReturnMark;
import dev.concord.annotation.ReturnMarks;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.annotation.UnmovedLabels;
import dev.concord.assignment.AssignmentState;
import dev.concord.cleaning.BlockKind;
import dev.concord.cleaning.Pieces;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.intake.Intake;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.QuoteType;
import dev.concord.record.Surface;
import dev.concord.shell.Refusal;
import dev.concord.text.TextSpan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Labels that stand in a text that is mended. */
@StoreTest
class MovedLabelsStoreTest {

    private static final String NEWS = """
            Ardenia and Velmark meet

            OSTHAVEN, May 3. /TASS/. The ministers of both countries will talk about the treaty next week, officials said.

            Walrus officials of both countries want to keep the ties they have, and will say so next week in Osthaven.
            """;

    @Autowired
    Mends mends;

    @Autowired
    Articles articles;

    @Autowired
    Intake intake;

    @Autowired
    Sheets sheets;

    @Autowired
    Operations operations;

    @Autowired
    ReturnMarks marks;

    @Autowired
    UnmovedLabels unmoved;

    @Autowired
    TestProject test;

    Project project;
    AccountId lead;
    AccountId anna;
    ArticleId article;
    SheetId sheet;

    @BeforeEach
    void annaHasLabelled(@TempDir Path folder) throws Exception {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        anna = test.member(project, Role.ANNOTATOR);
        intake.add(project.id(), Files.writeString(folder.resolve("news.txt"), NEWS), "news.txt");
        article = articles.page(project.id(), 0, 1).getFirst().id();
        sheet = sheets.open(test.assign(project, article, anna));
        put(new Change.PutMention(new Mention("m1", words("The ministers of both countries"), null)));
        put(new Change.PutMention(new Mention("m2", words("Walrus officials"), null)));
        put(new Change.PutQuote(new Quote(
                "q1", QuoteType.INDIRECT, List.of(words("keep the ties")), null, "m1", null, null, List.of(), null)));
    }

    @Test
    void whatBecomesOfLabelsIsSaidBeforehand() {
        List<LabelsMoved> moved = mends.preview(article, 1, without("OSTHAVEN"));
        assertThat(moved).singleElement().satisfies(one -> {
            assertThat(one.count(Outcome.LOST)).isEqualTo(1);
            assertThat(one.count(Outcome.SAME)).isEqualTo(2);
            assertThat(one.labels().getFirst())
                    .isEqualTo(new LabelsMoved.Fate(Layer.MENTION, "m1", "The ministers of both countries", null));
        });
        assertThat(articles.get(article).version()).isEqualTo(1);
    }

    @Test
    void labelsPointAtTheirWordsInTheOtherText() {
        long before = sheets.get(sheet).revision();
        save(without("OSTHAVEN"), 1);
        String text = articles.get(article).text();
        var labels = sheets.labels(sheet);
        assertThat(labels.mentions()).singleElement().satisfies(mention -> {
            assertThat(mention.surface().text()).isEqualTo("Walrus officials");
            assertThat(mention.surface().span().in(text)).isEqualTo("Walrus officials");
        });
        assertThat(labels.quotes()).singleElement().satisfies(quote -> {
            assertThat(quote.content().getFirst().span().in(text)).isEqualTo("keep the ties");
            assertThat(quote.source()).isNull();
        });
        assertThat(sheets.get(sheet).revision()).isGreaterThan(before);
        assertThat(articles.get(article, 1).text()).contains("The ministers");
    }

    @Test
    void whatCannotMoveIsListedUntilTheSheetIsFinishedAgain() {
        sheets.submit(sheet);
        save(without("OSTHAVEN"), 1);
        var now = sheets.get(sheet);
        assertThat(now.state()).isEqualTo(AssignmentState.RETURNED);
        assertThat(now.reason()).startsWith("The text was mended, and 1 label could not move with it.");
        assertThat(marks.of(now))
                .singleElement()
                .extracting(ReturnMark::note)
                .isEqualTo("A mention could not move here: “The ministers of both countries”");
        assertThat(unmoved.open(now)).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("The ministers of both countries");
            assertThat(one.version()).isEqualTo(1);
        });
        sheets.submit(sheet);
        assertThat(unmoved.open(sheets.get(sheet))).isEmpty();
        assertThat(unmoved.all(article)).hasSize(1);
    }

    @Test
    void aFinishedSheetThatLosesNothingStaysFinished() {
        sheets.submit(sheet);
        Pieces pieces = mends.anew(article);
        int last = find(pieces, "Walrus");
        save(pieces.split(last, pieces.text(last).indexOf("and will")), 0);
        assertThat(sheets.get(sheet).state()).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(sheets.labels(sheet).mentions()).hasSize(2);
        assertThat(unmoved.all(article)).isEmpty();
    }

    @Test
    void clientsThatHaveTheOlderTextAreRefused() {
        Surface old = words("Walrus officials");
        save(without("OSTHAVEN"), 1);
        var saved = operations.apply(
                sheet,
                anna,
                List.of(new Operation(UUID.randomUUID(), new Change.PutMention(new Mention("m9", old, null)))));
        assertThat(saved.outcomes().getFirst().reason()).isNotNull();
    }

    @Test
    void nobodyMovesLabelsWithoutHavingLooked() {
        assertThatThrownBy(() -> mends.save(article, 1, without("OSTHAVEN"), lead, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Look first what becomes of them");
        assertThatThrownBy(() -> save(without("OSTHAVEN"), 0))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("1 could not move now, not 0");
        assertThat(articles.get(article).version()).isEqualTo(1);
        assertThat(sheets.labels(sheet).mentions()).hasSize(2);
    }

    @Test
    void submittingAndMendingAtOnceWaitForEachOther() {
        var submitting = CompletableFuture.runAsync(() -> sheets.submit(sheet));
        var mending = CompletableFuture.runAsync(() -> save(without("OSTHAVEN"), 1));
        CompletableFuture.allOf(submitting, mending).join();
        assertThat(sheets.get(sheet).state()).isIn(AssignmentState.RETURNED, AssignmentState.SUBMITTED);
        assertThat(articles.get(article).version()).isEqualTo(2);
        assertThat(sheets.labels(sheet).mentions()).hasSize(1);
    }

    private Pieces without(String beginning) {
        Pieces pieces = mends.anew(article);
        return pieces.with(find(pieces, beginning), BlockKind.BOILERPLATE, Pieces.BY_HAND);
    }

    private void save(Pieces pieces, int lost) {
        mends.save(article, 1, pieces, lead, lost);
    }

    private static int find(Pieces pieces, String beginning) {
        for (int i = 0; i < pieces.size(); i++) if (pieces.text(i).startsWith(beginning)) return i;
        throw new AssertionError("no piece begins with " + beginning);
    }

    private Surface words(String words) {
        String text = articles.get(article).text();
        int start = text.indexOf(words);
        return Surface.of(text, new TextSpan(start, start + words.length()));
    }

    private void put(Change change) {
        operations.apply(sheet, anna, List.of(new Operation(UUID.randomUUID(), change)));
    }
}
