package dev.concord.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.adjudication.LabelValue.OfMention;
import dev.concord.adjudication.LabelValue.OfQuote;
import dev.concord.adjudication.LabelValue.OfTopics;
import dev.concord.annotation.Change;
import dev.concord.annotation.Gold;
import dev.concord.annotation.Layer;
import dev.concord.annotation.SheetId;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.QuoteType;
import dev.concord.shell.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class DecisionsStoreTest {

    static final String A = "😀 \"[q:Ties are good],\" [c:said] [m=taro-kono:Taro Kono].";
    static final String B = "😀 \"[q:Ties are good,]\" [c:said] [m=taro-kono:Taro Kono].";
    static final String NOTHING = "😀 \"Ties are good,\" said Taro Kono.";

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

    Project project;
    AccountId lead;
    AccountId anna;
    AccountId ben;
    SheetId annas;
    SheetId bens;
    ArticleId article;

    @BeforeEach
    void twoHaveSubmitted() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        anna = test.member(project, Role.ANNOTATOR);
        ben = test.member(project, Role.ANNOTATOR);
        article = test.article(project, NOTHING);
        annas = drawn.submit(project, article, anna, Marked.of(A).topics("visits"));
        bens = drawn.submit(project, article, ben, Marked.of(B).topics("visits", "peace_treaty"));
    }

    @Test
    void theListShowsTheWorstFirst() {
        var lines = cases.search(project.id(), lead, CaseFilter.OPEN, null, 10).lines();
        assertThat(lines)
                .extracting(line -> line.layer() + " " + line.kinds())
                .containsExactlyInAnyOrder("QUOTES [BOUNDARY]", "TOPICS [TOPICS]");
        assertThat(cases.of(article))
                .extracting(one -> one.layer() + " " + one.state())
                .containsExactly("TOPICS OPEN", "QUOTES OPEN", "MENTIONS AGREED");
        assertThat(lines).anySatisfy(line -> assertThat(line.excerpt()).isEqualTo("Ties are good,"));
    }

    @Test
    void anAcceptedQuoteBringsItsSourceAlong() {
        accept(quote(), anna);
        var labels = gold.find(article).orElseThrow().labels();
        assertThat(labels.quotes()).singleElement().satisfies(quote -> {
            assertThat(quote.content()).extracting(piece -> piece.text()).containsExactly("Ties are good");
            assertThat(quote.speaker()).isEqualTo("taro-kono");
        });
        assertThat(labels.mentions()).extracting(Mention::speaker).containsExactly("taro-kono");
        assertThat(quote().state()).isEqualTo(CaseState.DECIDED);
        assertThat(quote().history()).singleElement().satisfies(past -> {
            assertThat(past.by().id()).isEqualTo(lead);
            assertThat(past.reason()).isEqualTo("too_long");
            assertThat(past.from()).containsExactly(drawn.name(anna));
        });
    }

    @Test
    void whatIsTakenBackLeavesGoldAsItWas() {
        String none = drawn.gold(article);
        accept(topics(), ben);
        String one = drawn.gold(article);
        accept(quote(), anna);
        accept(quote(), ben);
        String two = drawn.gold(article);
        assertThat(two).contains("Ties are good,");

        assertThat(decisions.undoLast(project.id(), lead)).contains(quote().id());
        assertThat(quote().gold()).isNotNull();
        assertThat(decisions.undoLast(project.id(), lead)).contains(quote().id());
        assertThat(drawn.gold(article)).isEqualTo(one);
        assertThat(decisions.redoLast(project.id(), lead)).contains(quote().id());
        assertThat(decisions.redoLast(project.id(), lead)).contains(quote().id());
        assertThat(decisions.redoLast(project.id(), lead)).isEmpty();
        assertThat(drawn.gold(article)).isEqualTo(two);
        assertThat(none).isEqualTo("no gold");
    }

    @Test
    void whoDecidesAnewCannotMakeAgainWhatWasTakenBack() {
        accept(quote(), anna);
        decisions.undo(quote().id(), null, lead);
        assertThat(quote().state()).isEqualTo(CaseState.OPEN);
        accept(topics(), ben);
        assertThat(decisions.redoLast(project.id(), lead)).isEmpty();
        assertThatThrownBy(() -> decisions.undo(quote().id(), null, lead))
                .hasMessage("Nothing is decided here, so nothing can be taken back.");
    }

    @Test
    void theSameDecisionSentTwiceIsMadeOnce() {
        Choice once = choice(quote(), Action.ACCEPT, List.of(drawn.name(anna)), List.of());
        decisions.decide(quote().id(), once, lead);
        decisions.decide(quote().id(), once, lead);
        assertThat(quote().history()).hasSize(1);
        assertThatThrownBy(() -> decisions.decide(topics().id(), once, lead))
                .hasMessage("id: this id belongs to the decision of another case.");
    }

    @Test
    void everyActionMakesItsGold() {
        String a = drawn.name(anna);
        String b = drawn.name(ben);
        decide(quote(), Action.MERGE, List.of(a, b), List.of());
        assertThat(goldWords()).containsExactly("Ties are good,");
        decide(quote(), Action.BOTH, List.of(a, b), List.of());
        assertThat(goldWords()).containsExactlyInAnyOrder("Ties are good", "Ties are good,");
        decide(quote(), Action.NOTHING, List.of(), List.of());
        assertThat(goldWords()).isEmpty();
        assertThat(quote().gold()).isEmpty();
        decide(quote(), Action.GROUP, List.of(), List.of());
        assertThat(quote().gold()).isNull();
        assertThat(quote().state()).isEqualTo(CaseState.GROUP);
        OfQuote other =
                (OfQuote) Objects.requireNonNull(quote().opinions().getFirst().value());
        OfQuote changed =
                new OfQuote(QuoteType.INDIRECT, other.content(), null, other.source(), -1, List.of("visits"), "New.");
        decide(quote(), Action.ANEW, List.of(), List.of(changed));
        assertThat(gold.find(article).orElseThrow().labels().quotes())
                .singleElement()
                .satisfies(quote -> assertThat(quote.type()).isEqualTo(QuoteType.INDIRECT));
        decide(topics(), Action.BOTH, List.of(a, b), List.of());
        assertThat(gold.find(article).orElseThrow().labels().topics())
                .containsExactlyInAnyOrder("visits", "peace_treaty");
    }

    @Test
    void whatDoesNotFitIsRefusedAndLeavesGoldAlone() {
        refused(
                quote(),
                Action.ACCEPT,
                List.of("zoe"),
                List.of(),
                "from: “zoe” has no finished sheet of this article.");
        refused(quote(), Action.ACCEPT, List.of(), List.of(), "from: accept takes exactly one labeller.");
        refused(quote(), Action.ANEW, List.of(), List.of(), "value: give the label that shall stand in gold.");
        refused(
                quote(),
                Action.ANEW,
                List.of(),
                List.of(new OfTopics(List.of("visits"))),
                "value: is no label of the layer quotes.");
        refused(
                topics(),
                Action.ANEW,
                List.of(),
                List.of(new OfTopics(List.of("fishing"))),
                "topics: \"fishing\" is no topic of this project.");
        assertThat(drawn.gold(article)).isEqualTo("no gold");
    }

    @Test
    void theSecondOfTwoLeadsIsTold() throws Exception {
        AccountId other = test.member(project, Role.LEAD);
        Case seen = quote();
        Callable<String> mine = () -> attempt(seen, anna, lead);
        Callable<String> hers = () -> attempt(seen, ben, other);
        List<String> told;
        try (var threads = Executors.newFixedThreadPool(2)) {
            told = threads.invokeAll(List.of(mine, hers)).stream()
                    .map(DecisionsStoreTest::now)
                    .toList();
        }
        assertThat(told).containsOnlyOnce("decided");
        assertThat(told).anyMatch(sentence -> sentence.endsWith(" has decided this case meanwhile. Look at it again."));
        assertThat(quote().history()).hasSize(1);
    }

    @Test
    void aSheetThatChangesLaterIsToldAndOverwritesNothing() {
        accept(quote(), anna);
        String decided = drawn.gold(article);
        drawn.redraw(bens, ben, Marked.of(A).topics("visits"));

        assertThat(quote().changed()).isTrue();
        assertThat(quote().state()).isEqualTo(CaseState.DECIDED);
        assertThat(drawn.gold(article)).isEqualTo(decided);
        assertThat(topics().state()).isEqualTo(CaseState.AGREED);
        drawn.redraw(bens, ben, Marked.of(NOTHING));
        assertThat(quote().kinds()).containsExactly(CaseKind.MISSING);
        drawn.redraw(bens, ben, Marked.of(B).topics("visits", "peace_treaty"));
        assertThat(quote().changed()).isFalse();
    }

    @Test
    void whatALeadChangesInGoldItselfIsADecision() {
        accept(quote(), anna);
        String before = drawn.gold(article);
        Quote there = gold.find(article).orElseThrow().labels().quotes().getFirst();
        SheetId sheet = gold.open(article);
        drawn.write(
                sheet,
                lead,
                List.of(new Change.PutQuote(new Quote(
                        there.id(),
                        QuoteType.MIXED,
                        there.content(),
                        null,
                        there.source(),
                        null,
                        0,
                        List.of(),
                        null))));
        assertThat(quote().history()).extracting(Past::action).containsExactly(Action.ACCEPT, Action.HAND);
        String byHand = drawn.gold(article);

        decisions.undo(quote().id(), null, lead);
        assertThat(drawn.gold(article)).isEqualTo(before);
        decisions.redoLast(project.id(), lead);
        assertThat(drawn.gold(article)).isEqualTo(byHand);

        drawn.write(sheet, lead, List.of(new Change.Remove(Layer.QUOTE, there.id())));
        assertThat(quote().gold()).isEmpty();
    }

    @Test
    void goldWrittenWhereNobodyLabelledIsADecisionOfItsOwn() {
        OfMention said =
                new OfMention(dev.concord.record.Surface.of(NOTHING, new dev.concord.text.TextSpan(4, 8)), null);
        drawn.write(gold.open(article), lead, List.of(new Change.PutMention(new Mention("m77", said.surface(), null))));
        assertThat(cases.of(article)).anySatisfy(one -> {
            assertThat(one.gold()).containsExactly(said);
            assertThat(one.opinions())
                    .allSatisfy(opinion -> assertThat(opinion.value()).isNull());
        });
        decisions.undoLast(project.id(), lead);
        assertThat(gold.find(article).orElseThrow().labels().mentions()).isEmpty();
    }

    @Test
    void goldIsSettledOnceNothingIsOpenOrByHandWithACount() {
        assertThatThrownBy(() -> settling.settle(article, null, lead))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("2 cases of this article are still open.");
        accept(quote(), anna);
        assertThatThrownBy(() -> settling.settle(article, 2, lead)).hasMessageStartingWith("1 case of this article");
        settling.settle(article, 1, lead);
        assertThat(gold.find(article).orElseThrow().labels().mentions()).hasSize(1);
        assertThat(quote().settled()).isTrue();
        assertThatThrownBy(() -> accept(quote(), ben))
                .hasMessage("The gold of this article is settled. Reopen it, then its cases can be decided anew.");
        settling.reopen(article, lead);
        accept(quote(), ben);
        accept(topics(), ben);
        settling.settle(article, null, lead);
    }

    String attempt(Case seen, AccountId from, AccountId by) {
        try {
            decisions.decide(seen.id(), choice(seen, Action.ACCEPT, List.of(drawn.name(from)), List.of()), by);
            return "decided";
        } catch (CaseRefused refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    static String now(java.util.concurrent.Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    void refused(Case one, Action action, List<String> from, List<LabelValue> values, String sentence) {
        assertThatThrownBy(() -> decide(one, action, from, values)).hasMessage(sentence);
    }

    void accept(Case one, AccountId from) {
        decide(one, Action.ACCEPT, List.of(drawn.name(from)), List.of());
    }

    void decide(Case one, Action action, List<String> from, List<LabelValue> values) {
        decisions.decide(one.id(), choice(one, action, from, values), lead);
    }

    static Choice choice(Case one, Action action, List<String> from, List<LabelValue> values) {
        return new Choice(UUID.randomUUID(), one.revision(), action, from, values, "too_long", "Look here.");
    }

    List<String> goldWords() {
        return gold.find(article).orElseThrow().labels().quotes().stream()
                .map(quote -> quote.content().getFirst().text())
                .toList();
    }

    Case quote() {
        return of(CaseLayer.QUOTES);
    }

    Case topics() {
        return of(CaseLayer.TOPICS);
    }

    Case of(CaseLayer layer) {
        return cases.of(article).stream()
                .filter(one -> one.layer() == layer)
                .findFirst()
                .orElseThrow();
    }
}
