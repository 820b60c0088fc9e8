package dev.concord.annotation;

import static dev.concord.annotation.Outcome.Result.APPLIED;
import static dev.concord.annotation.Outcome.Result.DUPLICATE;
import static dev.concord.annotation.Outcome.Result.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.assignment.AssignmentId;
import dev.concord.corpus.Project;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class OperationsStoreTest {

    static final String TEXT = "😀 \"Ties are good,\" said Taro Kono. \"Very good.\"";

    @Autowired
    TestProject test;

    @Autowired
    Operations operations;

    @Autowired
    Sheets sheets;

    Project project;
    AccountId annotator;
    AssignmentId assignment;
    SheetId sheet;

    @BeforeEach
    void aSheetIsOpen() {
        project = test.project();
        annotator = test.member(project, Role.ANNOTATOR);
        assignment = test.assign(project, test.article(project, TEXT), annotator);
        sheet = sheets.open(assignment);
    }

    @Test
    void aQuoteWithItsSourceIsKept() {
        var saved = apply(put(mention("m1", "Taro Kono", "taro-kono")), put(quote("q1", "m1", "Ties are good,")));

        assertThat(saved.outcomes()).extracting(Outcome::result).containsExactly(APPLIED, APPLIED);
        assertThat(saved.revision()).isEqualTo(2);
        assertThat(sheets.labels(sheet).quotes()).singleElement().satisfies(quote -> {
            assertThat(quote.speaker()).isEqualTo("taro-kono");
            assertThat(quote.content()).containsExactly(surface("Ties are good,"));
        });
    }

    @Test
    void anOperationSentTwiceChangesNothing() {
        var once = put(mention("m1", "Taro Kono", null));
        apply(once);
        apply(put(mention("m1", "Taro Kono", "taro-kono")));

        var again = apply(once);

        assertThat(again.outcomes()).extracting(Outcome::result).containsExactly(DUPLICATE);
        assertThat(again.revision()).isEqualTo(2);
        assertThat(sheets.labels(sheet).mentions()).extracting(Mention::speaker).containsExactly("taro-kono");
    }

    @Test
    void anOperationThatStandsTwiceInOneCallIsAppliedOnce() {
        var once = put(mention("m1", "Taro Kono", null));
        assertThat(apply(once, once).outcomes()).extracting(Outcome::result).containsExactly(APPLIED, DUPLICATE);
    }

    @Test
    void aRefusedOperationStopsNoOther() {
        var saved = apply(
                put(mention("m1", "Taro Kono", "nobody-knows")),
                put(quote("q1", "m9", "Ties are good,")),
                new Operation(UUID.randomUUID(), new Change.PutTopics(List.of("visits", "fishing"))),
                new Operation(UUID.randomUUID(), new Change.PutSentiment(new Sentiment(7, "splendid"))),
                put(mention("m2", "Taro Kono", null)));

        assertThat(saved.outcomes())
                .extracting(Outcome::result)
                .containsExactly(REFUSED, REFUSED, REFUSED, REFUSED, APPLIED);
        assertThat(saved.outcomes())
                .extracting(Outcome::reason)
                .containsExactly(
                        "value.speaker: the registry has no speaker \"nobody-knows\".",
                        "value.source: \"m9\" is no mention of this sheet.",
                        "topics: \"fishing\" is no topic of this project.",
                        "value.value: 7 is not on the scale of this project.",
                        null);
        assertThat(sheets.labels(sheet).mentions()).extracting(Mention::id).containsExactly("m2");
        assertThat(sheets.labels(sheet).topics()).isNull();
    }

    @Test
    void aRefusedOperationCanBeSentAgainWhenItsReasonIsGone() {
        var early = put(quote("q1", "m1", "Ties are good,"));
        assertThat(apply(early).outcomes()).extracting(Outcome::result).containsExactly(REFUSED);
        apply(put(mention("m1", "Taro Kono", null)));
        assertThat(apply(early).outcomes()).extracting(Outcome::result).containsExactly(APPLIED);
    }

    @Test
    void theSourceOfAQuoteCannotBeRemoved() {
        apply(put(mention("m1", "Taro Kono", null)), put(quote("q1", "m1", "Ties are good,")));

        var saved = apply(new Operation(UUID.randomUUID(), new Change.Remove(Layer.MENTION, "m1")));

        assertThat(saved.outcomes())
                .extracting(Outcome::reason)
                .containsExactly(
                        "value.id: \"m1\" is the source of quote \"q1\"; give that quote another source first.");
        assertThat(sheets.labels(sheet).mentions()).hasSize(1);
    }

    @Test
    void whatIsRemovedIsGoneAndCanBePutBack() {
        apply(put(mention("m1", "Taro Kono", null)));
        apply(new Operation(UUID.randomUUID(), new Change.Remove(Layer.MENTION, "m1")));
        assertThat(sheets.labels(sheet).isEmpty()).isTrue();

        apply(put(mention("m1", "Taro Kono", null)));
        assertThat(sheets.labels(sheet).mentions()).hasSize(1);
    }

    @Test
    void aSubmittedSheetTakesNoMoreLabelsUntilItIsReturned() {
        var before = put(mention("m1", "Taro Kono", null));
        apply(before);
        sheets.submit(sheet);

        var late = put(mention("m2", "Taro Kono", null));
        assertThat(apply(late, before).outcomes())
                .containsExactly(
                        Outcome.refused(
                                late.id(),
                                "This article is submitted. A lead can return it, then labels can change again."),
                        Outcome.duplicate(before.id()));

        sheets.giveBack(sheet, "The second quote is missing.");
        assertThat(apply(late).outcomes()).extracting(Outcome::result).containsExactly(APPLIED);
        assertThat(sheets.get(sheet).reason()).isEqualTo("The second quote is missing.");
    }

    @Test
    void tabsThatWriteAtOnceLoseNothing() throws Exception {
        List<Callable<Saved>> tabs = IntStream.range(0, 16)
                .<Callable<Saved>>mapToObj(tab -> () -> apply(put(mention("m" + tab, "Taro Kono", null))))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var saved : threads.invokeAll(tabs)) {
                assertThat(saved.get().outcomes()).extracting(Outcome::result).containsExactly(APPLIED);
            }
        }
        assertThat(sheets.labels(sheet).mentions()).hasSize(16);
        assertThat(sheets.get(sheet).revision()).isEqualTo(16);
    }

    @Test
    void twoTabsThatOpenAnArticleAtOnceGetOneSheet() throws Exception {
        var fresh = test.assign(project, test.article(project, TEXT), annotator);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var opened = threads.invokeAll(Collections.nCopies(4, () -> sheets.open(fresh)));
            assertThat(opened)
                    .extracting(future -> future.get())
                    .containsOnly(opened.getFirst().get());
        }
    }

    @Test
    void finishedSheetsComePageByPage() {
        apply(put(mention("m1", "Taro Kono", null)));
        sheets.submit(sheet);
        var other = sheets.open(test.assign(project, test.article(project, TEXT), annotator));
        sheets.submit(other);
        sheets.open(test.assign(project, test.article(project, TEXT), annotator));

        var first = sheets.finished(project.id(), null, 1);
        var second = sheets.finished(project.id(), first.next(), 1);
        var third = sheets.finished(project.id(), second.next(), 2);

        assertThat(first.sheets()).singleElement().satisfies(found -> {
            assertThat(found.sheet().id()).isEqualTo(sheet);
            assertThat(found.labels().mentions()).hasSize(1);
        });
        assertThat(second.sheets()).extracting(found -> found.sheet().id()).containsExactly(other);
        assertThat(third.sheets()).isEmpty();
        assertThat(third.next()).isNull();
    }

    Saved apply(Operation... wanted) {
        return operations.apply(sheet, annotator, List.of(wanted));
    }

    static Operation put(Mention mention) {
        return new Operation(UUID.randomUUID(), new Change.PutMention(mention));
    }

    static Operation put(Quote quote) {
        return new Operation(UUID.randomUUID(), new Change.PutQuote(quote));
    }

    static Mention mention(String id, String words, @Nullable String speaker) {
        return new Mention(id, surface(words), speaker);
    }

    static Quote quote(String id, String source, String words) {
        return new Quote(
                id, QuoteType.DIRECT, List.of(surface(words)), surface("said"), source, null, 1, List.of(), null);
    }

    static Surface surface(String words) {
        int start = TEXT.indexOf(words);
        return Surface.of(TEXT, new TextSpan(start, start + words.length()));
    }
}
