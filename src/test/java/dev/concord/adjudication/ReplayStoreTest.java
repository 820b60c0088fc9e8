package dev.concord.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Change;
import dev.concord.annotation.Gold;
import dev.concord.annotation.Labels;
import dev.concord.annotation.Layer;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.QuoteType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever was decided, taken back, made again and edited by hand, in whatever order: gold is what the decisions that
 * still stand make of an empty sheet.
 */
@StoreTest
class ReplayStoreTest {

    static final String TEXT = "\"Ties are good,\" said Taro Kono. \"Very good,\" he added. Lavrov said nothing.";
    static final String A =
            "\"[q:Ties are good],\" [c:said] [m=taro-kono:Taro Kono]. \"[q:Very good],\" [m:he] [c:added]. [m:Lavrov] said nothing.";
    static final String B =
            "\"[q:Ties are] good,\" [c:said] Taro [m:Kono]. \"[q:Very good],\" he added. [m=taro-kono:Lavrov] said nothing.";
    static final String C =
            "\"Ties are good,\" said Taro Kono. \"[q:Very good,]\" [m=taro-kono:he] [c:added]. Lavrov said nothing.";

    @Autowired
    TestProject test;

    @Autowired
    DrawnSheets drawn;

    @Autowired
    Cases cases;

    @Autowired
    Decisions decisions;

    @Autowired
    Merges merges;

    @Autowired
    Boards boards;

    @Autowired
    Gold gold;

    @Autowired
    TransactionTemplate transaction;

    Project project;
    AccountId lead;
    List<AccountId> people;
    ArticleId article;

    @Nullable
    UUID run;

    @BeforeEach
    void threeHaveSubmitted() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        article = test.article(project, TEXT);
        people = new ArrayList<>();
        for (Marked each : List.of(
                Marked.of(A).topics("visits").sentiment(1, "positive"),
                Marked.of(B).type(QuoteType.MIXED).topics("visits", "peace_treaty"),
                Marked.of(C).tone(1).sentiment(2, "very_positive"))) {
            people.add(test.member(project, Role.ANNOTATOR));
            drawn.submit(project, article, people.getLast(), each);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void goldIsWhatTheDecisionsThatStandMake(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 40; step++) {
            step(random);
            assertThat(replayed()).as("seed %d, step %d", seed, step).isEqualTo(actual());
        }
        while (decisions.undoLast(project.id(), lead).isPresent())
            assertThat(replayed()).isEqualTo(actual());
        if (run != null) {
            merges.startUndo(run);
            merges.runUndo(run, lead, progress -> {});
        }
        assertThat(gold.find(article).orElseThrow().labels().isEmpty()).isTrue();
    }

    void step(Random random) {
        List<Case> all = cases.of(article);
        Case one = all.get(random.nextInt(all.size()));
        String from = drawn.name(people.get(random.nextInt(3)));
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> decide(one, Action.ACCEPT, List.of(from));
            case 4 -> decide(one, random.nextBoolean() ? Action.NOTHING : Action.GROUP, List.of());
            case 5, 6 -> decisions.undoLast(project.id(), lead);
            case 7 -> decisions.redoLast(project.id(), lead);
            case 8 -> edit(random);
            default -> merge();
        }
    }

    void merge() {
        if (run != null) return;
        run = UUID.randomUUID();
        merges.start(run, project.id(), MergesStoreTest.MAJORITY, false, lead);
        merges.run(run, progress -> {});
    }

    void edit(Random random) {
        Labels now = gold.find(article).map(found -> found.labels()).orElse(null);
        if (now == null) return;
        List<Change> changes = new ArrayList<>();
        if (!now.quotes().isEmpty() && random.nextBoolean()) {
            Quote quote = now.quotes().get(random.nextInt(now.quotes().size()));
            changes.add(
                    random.nextBoolean()
                            ? new Change.Remove(Layer.QUOTE, quote.id())
                            : new Change.PutQuote(new Quote(
                                    quote.id(),
                                    QuoteType.INDIRECT,
                                    quote.content(),
                                    null,
                                    now.mentions().isEmpty()
                                            ? null
                                            : now.mentions()
                                                    .get(random.nextInt(
                                                            now.mentions().size()))
                                                    .id(),
                                    null,
                                    0,
                                    List.of(),
                                    "By hand.")));
        } else if (!now.mentions().isEmpty()) {
            Mention mention = now.mentions().get(random.nextInt(now.mentions().size()));
            changes.add(new Change.PutMention(
                    new Mention(mention.id(), mention.surface(), random.nextBoolean() ? "taro-kono" : null)));
        }
        if (!changes.isEmpty()) drawn.write(gold.open(article), lead, changes);
    }

    void decide(Case one, Action action, List<String> from) {
        decisions.decide(
                one.id(), new Choice(UUID.randomUUID(), one.revision(), action, from, List.of(), null, null), lead);
    }

    List<String> replayed() {
        return Objects.requireNonNull(transaction.execute(status -> boards.open(article).gold().gold().values().stream()
                .map(Object::toString)
                .sorted()
                .toList()));
    }

    /** As changes that would make it, without the speaker that reading looks up. */
    List<String> actual() {
        Labels labels = gold.find(article).map(found -> found.labels()).orElse(null);
        List<Change> changes = new ArrayList<>();
        if (labels == null) return List.of();
        labels.mentions().forEach(mention -> changes.add(new Change.PutMention(mention)));
        labels.quotes()
                .forEach(quote -> changes.add(new Change.PutQuote(new Quote(
                        quote.id(),
                        quote.type(),
                        quote.content(),
                        quote.cue(),
                        quote.source(),
                        null,
                        quote.sentiment(),
                        quote.topics(),
                        quote.note()))));
        if (labels.sentiment() != null) changes.add(new Change.PutSentiment(labels.sentiment()));
        if (labels.topics() != null) changes.add(new Change.PutTopics(labels.topics()));
        return changes.stream().map(Object::toString).sorted().toList();
    }
}
