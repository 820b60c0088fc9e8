package dev.concord.annotation;

import static dev.concord.annotation.OperationsStoreTest.mention;
import static dev.concord.annotation.OperationsStoreTest.put;
import static dev.concord.annotation.OperationsStoreTest.quote;
import static dev.concord.annotation.OperationsStoreTest.surface;
import static dev.concord.annotation.Outcome.Result.APPLIED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.LabelPlaces.LabelRef;
import dev.concord.assignment.AssignmentId;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.scheme.Schemes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A finished sheet's labels stand together in a row, and in rows of their own again as soon as one changes. */
@StoreTest
class PackedLabelsStoreTest {

    @Autowired
    TestProject test;

    @Autowired
    Operations operations;

    @Autowired
    Sheets sheets;

    @Autowired
    Gold gold;

    @Autowired
    LabelCounts counts;

    @Autowired
    LabelPlaces places;

    @Autowired
    Schemes schemes;

    @Autowired
    LabelStore store;

    @Autowired
    SheetRows rows;

    @Autowired
    OlderSheets older;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate database;

    Project project;
    AccountId annotator;
    ArticleId article;
    SheetId sheet;

    @BeforeEach
    void aSheetIsLabelled() {
        project = test.project();
        annotator = test.member(project, Role.ANNOTATOR);
        article = test.article(project, OperationsStoreTest.TEXT);
        AssignmentId assignment = test.assign(project, article, annotator);
        sheet = sheets.open(assignment);
        apply(
                put(mention("m1", "Taro Kono", "taro-kono")),
                put(mention("m2", "said", null)),
                put(quote("q1", "m1", "Ties are good,")),
                new Operation(UUID.randomUUID(), new Change.PutSentiment(new Sentiment(1, "positive"))),
                new Operation(UUID.randomUUID(), new Change.PutTopics(List.of("visits"))),
                new Operation(UUID.randomUUID(), new Change.PutNote("😀 said \"so\"\nand more")));
    }

    @Test
    void itsLabelsReadTheSame() {
        Labels before = sheets.labels(sheet);
        sheets.submit(sheet);
        assertThat(rows("label")).isZero();
        assertThat(rows("label_pack")).isOne();
        assertThat(sheets.labels(sheet)).isEqualTo(before);
        assertThat(sheets.finishedOf(article))
                .singleElement()
                .satisfies(one -> assertThat(one.labels()).isEqualTo(before));
    }

    @Test
    void itIsTakenApartWhenALabelChangesAndNotBefore() {
        Labels before = sheets.labels(sheet);
        sheets.submit(sheet);
        sheets.giveBack(sheet, "Look again.");
        assertThat(rows("label_pack")).isOne();
        assertThat(sheets.labels(sheet)).isEqualTo(before);

        assertThat(apply(put(mention("m2", "Very good.", null))).outcomes())
                .extracting(Outcome::result)
                .containsExactly(APPLIED);

        assertThat(rows("label_pack")).isZero();
        assertThat(rows("label_pack_speaker")).isZero();
        assertThat(sheets.labels(sheet).mentions())
                .containsExactly(mention("m1", "Taro Kono", "taro-kono"), mention("m2", "Very good.", null));
        assertThat(sheets.labels(sheet).quotes()).isEqualTo(before.quotes());
        assertThat(sheets.labels(sheet).note()).isEqualTo(before.note());
    }

    @Test
    void whatIsInUseStaysInUseOnceItIsTakenApart() {
        sheets.submit(sheet);
        sheets.giveBack(sheet, "Look again.");
        assertThat(apply(new Operation(UUID.randomUUID(), new Change.Remove(Layer.MENTION, "m1")))
                        .outcomes())
                .extracting(Outcome::reason)
                .containsExactly(
                        "value.id: \"m1\" is the source of quote \"q1\"; give that quote another source first.");
        apply(new Operation(UUID.randomUUID(), new Change.Remove(Layer.QUOTE, "q1")));
        apply(new Operation(UUID.randomUUID(), new Change.Remove(Layer.MENTION, "m1")));
        assertThat(sheets.labels(sheet).mentions()).extracting(Mention::id).containsExactly("m2");
    }

    @Test
    void itCanBeSubmittedAgainUnchangedOrChanged() {
        sheets.submit(sheet);
        Labels before = sheets.labels(sheet);
        sheets.giveBack(sheet, "Look again.");
        sheets.submit(sheet);
        assertThat(sheets.labels(sheet)).isEqualTo(before);
        sheets.giveBack(sheet, "And again.");
        apply(new Operation(UUID.randomUUID(), new Change.PutTopics(List.of())));
        sheets.submit(sheet);
        assertThat(rows("label")).isZero();
        assertThat(sheets.labels(sheet).topics()).isEmpty();
        assertThat(sheets.labels(sheet).quotes()).isEqualTo(before.quotes());
    }

    @Test
    void goldIsPackedWhileItIsSettled() {
        gold.apply(article, annotator, List.of(put(mention("g1", "Taro Kono", "taro-kono"))));
        SheetId golden = gold.open(article);
        gold.settle(article, annotator);
        assertThat(count("label_pack", golden)).isOne();
        gold.reopen(article, annotator);
        gold.apply(article, annotator, List.of(put(mention("g2", "said", null))));
        assertThat(count("label_pack", golden)).isZero();
        assertThat(gold.find(article).orElseThrow().labels().mentions())
                .extracting(Mention::id)
                .containsExactly("g2", "g1");
    }

    @Test
    void labelsKeepTheGuidelineTheyWereMadeUnder() {
        int first = schemes.guidelineVersion(project.scheme());
        schemes.publishGuideline(project.scheme(), "# Another way");
        apply(put(mention("m3", "Very good.", "taro-kono")));
        var apart = counts.byGuideline(project.id());
        assertThat(apart).containsEntry(first, 6L).containsEntry(first + 1, 1L);

        sheets.submit(sheet);
        assertThat(rows("label_pack")).isEqualTo(2);
        assertThat(database.queryForObject(
                        "select mentions from label_pack_speaker where sheet_id = ?", Integer.class, sheet.value()))
                .isEqualTo(2);
        assertThat(counts.byGuideline(project.id())).isEqualTo(apart);

        sheets.giveBack(sheet, "Look again.");
        apply(put(mention("m2", "good", null)));
        assertThat(counts.byGuideline(project.id())).containsEntry(first, 5L).containsEntry(first + 1, 2L);
    }

    @Test
    void aLabelIsFoundInAPack() {
        LabelRef quote = new LabelRef(sheet, Layer.QUOTE, "q1");
        LabelRef none = new LabelRef(sheet, Layer.QUOTE, "q9");
        var place = places.find(quote);
        sheets.submit(sheet);
        assertThat(place).isPresent();
        assertThat(places.find(quote)).isEqualTo(place);
        assertThat(places.find(none)).isEmpty();
        assertThat(places.standing(List.of(quote, none))).isEqualTo(Set.of(quote));
    }

    @Test
    void sheetsFinishedBeforeThereWerePacksArePackedWhenAServerStarts() {
        AssignmentId next = test.assign(project, test.article(project, OperationsStoreTest.TEXT), annotator);
        SheetId open = sheets.open(next);
        operations.apply(open, annotator, List.of(put(mention("m1", "said", null))));
        Labels before = sheets.labels(sheet);
        sheets.submit(sheet);
        // as it stood before
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> store.unpack(rows.lock(sheet.value()).orElseThrow()));
        assertThat(rows("label")).isEqualTo(6);

        older.pack();

        assertThat(rows("label")).isZero();
        assertThat(sheets.labels(sheet)).isEqualTo(before);
        assertThat(count("label", open)).isOne();
    }

    @Test
    void whatIsTooLargeForARowStaysInRows() {
        Operation[] many = IntStream.range(0, 60)
                .mapToObj(i -> put(new Quote(
                        "n" + i,
                        QuoteType.DIRECT,
                        List.of(surface("Very good.")),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        "語".repeat(9_990))))
                .toArray(Operation[]::new);
        apply(many);
        Labels before = sheets.labels(sheet);
        sheets.submit(sheet);
        assertThat(rows("label_pack")).isZero();
        assertThat(sheets.labels(sheet)).isEqualTo(before);
    }

    @Test
    void whoeverReadsMeanwhileSeesAllOfThem() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var least = thread.submit(() -> {
                int fewest = Integer.MAX_VALUE;
                while (!done.get()) {
                    Labels seen = sheets.labels(sheet);
                    fewest = Math.min(
                            fewest, seen.mentions().size() + seen.quotes().size());
                }
                return fewest;
            });
            for (int i = 0; i < 40; i++) {
                sheets.submit(sheet);
                sheets.giveBack(sheet, "Again.");
                apply(put(mention("m2", i % 2 == 0 ? "good" : "Very good.", null)));
            }
            done.set(true);
            assertThat(least.get()).isEqualTo(3);
        }
    }

    private Saved apply(Operation... wanted) {
        return operations.apply(sheet, annotator, List.of(wanted));
    }

    private int rows(String table) {
        return count(table, sheet);
    }

    private int count(String table, SheetId of) {
        Integer count = database.queryForObject(
                "select count(*) from " + table + " where sheet_id = ?", Integer.class, of.value());
        return count == null ? 0 : count;
    }
}
