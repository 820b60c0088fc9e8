package dev.concord.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Gold;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class MergesStoreTest {

    static final String FULL = "\"[q:Ties are good],\" [c:said] [m=taro-kono:Taro Kono].";
    static final String LONG = "\"[q:Ties are good,]\" [c:said] [m=taro-kono:Taro Kono].";
    static final String NONE = "\"Ties are good,\" said Taro Kono.";
    static final MergeRule MAJORITY = new MergeRule(MergeRule.Kind.MAJORITY, 1, 2, EnumSet.allOf(CaseLayer.class));

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
    Merges merges;

    @Autowired
    Gold gold;

    @Autowired
    Sheets sheets;

    Project project;
    AccountId lead;
    List<AccountId> people;
    ArticleId agreed;
    ArticleId majority;
    ArticleId split;

    @BeforeEach
    void threeHaveLabelledThreeArticles() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        people = new ArrayList<>();
        for (int i = 0; i < 3; i++) people.add(test.member(project, Role.ANNOTATOR));
        agreed = article(FULL, FULL, FULL);
        majority = article(FULL, FULL, LONG);
        split = article(FULL, LONG, NONE);
    }

    @Test
    void aPreviewCountsAndChangesNothing() {
        MergePreview all = merges.preview(project.id(), MergeRule.UNANIMOUS);
        assertThat(all.taken()).isEqualTo(3);
        assertThat(all.left()).isEqualTo(3);
        MergePreview most = merges.preview(project.id(), MAJORITY);
        assertThat(most.taken()).isEqualTo(5);
        assertThat(most.lines())
                .extracting(line -> "%s %s %d %d".formatted(line.layer(), line.kind(), line.taken(), line.left()))
                .containsExactlyInAnyOrder(
                        "MENTIONS agreed 2 0",
                        "MENTIONS missing 1 0",
                        "QUOTES agreed 1 0",
                        "QUOTES boundary 1 0",
                        "QUOTES missing 0 1");
        assertThat(gold.find(agreed)).isEmpty();
    }

    @Test
    void aThresholdNeedsItsShareAndItsLabellers() {
        assertThat(taken(new MergeRule(MergeRule.Kind.THRESHOLD, 2 / 3.0, 3, EnumSet.allOf(CaseLayer.class))))
                .isEqualTo(5);
        assertThat(taken(new MergeRule(MergeRule.Kind.THRESHOLD, .7, 3, EnumSet.allOf(CaseLayer.class))))
                .isEqualTo(3);
        assertThat(taken(new MergeRule(MergeRule.Kind.THRESHOLD, .5, 4, EnumSet.allOf(CaseLayer.class))))
                .isZero();
        assertThat(taken(new MergeRule(MergeRule.Kind.MAJORITY, 1, 2, Set.of(CaseLayer.QUOTES))))
                .isEqualTo(2);
    }

    long taken(MergeRule rule) {
        return merges.preview(project.id(), rule).taken();
    }

    @Test
    void aRunTakesWhatThePreviewSaidAndIsTakenBackAsOne() {
        String before = drawn.gold(split);
        UUID id = UUID.randomUUID();
        Merge done = run(id, MAJORITY, false);
        assertThat(done.state()).isEqualTo(Merge.State.DONE);
        assertThat(done.taken()).isEqualTo(5);
        assertThat(done.total()).isEqualTo(3);
        assertThat(gold.find(majority).orElseThrow().labels().quotes())
                .singleElement()
                .satisfies(
                        quote -> assertThat(quote.content().getFirst().text()).isEqualTo("Ties are good"));

        String after = drawn.gold(majority);
        assertThat(run(id, MAJORITY, false).taken()).isEqualTo(5);
        assertThat(run(UUID.randomUUID(), MAJORITY, false).taken()).isZero();
        assertThat(drawn.gold(majority)).isEqualTo(after);

        Merge undone = undo(id);
        assertThat(undone.state()).isEqualTo(Merge.State.UNDONE);
        assertThat(undone.kept()).isZero();
        assertThat(gold.find(majority).orElseThrow().labels().isEmpty()).isTrue();
        assertThat(before).isEqualTo("no gold");
        assertThat(cases.of(majority)).extracting(Case::state).containsExactly(CaseState.OPEN, CaseState.AGREED);
    }

    @Test
    void noRuleGoesOverAPersonsDecision() {
        Case one = quote(majority);
        decide(one, Action.NOTHING, List.of());
        Case other = quote(split);
        decide(other, Action.GROUP, List.of());

        assertThat(merges.preview(project.id(), MAJORITY).kept()).isEqualTo(2);
        run(UUID.randomUUID(), MAJORITY, false);

        assertThat(quote(majority).gold()).isEmpty();
        assertThat(quote(split).state()).isEqualTo(CaseState.GROUP);
    }

    @Test
    void whatAPersonDecidedSinceStaysWhenARunIsTakenBack() {
        UUID id = UUID.randomUUID();
        run(id, MAJORITY, false);
        decide(quote(majority), Action.ACCEPT, List.of(drawn.name(people.getLast())));
        String decided = words(majority);

        Merge undone = undo(id);

        assertThat(undone.kept()).isEqualTo(1);
        assertThat(words(majority)).isEqualTo(decided).isEqualTo("Ties are good,");
        assertThat(words(agreed)).isEmpty();
        decisions.undo(quote(majority).id(), null, lead);
        assertThat(words(majority)).isEmpty();
    }

    @Test
    void aRunMaySettleWhatIsFinishedAndReopensItWhenTakenBack() {
        UUID id = UUID.randomUUID();
        Merge done = run(id, MAJORITY, true);
        assertThat(done.settled()).isEqualTo(2);
        assertThat(sheets.finishedOf(agreed)).anyMatch(sheet -> sheet.sheet().isGold());
        assertThat(sheets.finishedOf(split)).noneMatch(sheet -> sheet.sheet().isGold());

        undo(id);

        assertThat(sheets.finishedOf(agreed)).noneMatch(sheet -> sheet.sheet().isGold());
        assertThat(words(agreed)).isEmpty();
    }

    @Test
    void whatIsSettledByHandStaysWhenARunIsTakenBack() {
        UUID id = UUID.randomUUID();
        run(id, MAJORITY, false);
        settling.settle(agreed, null, lead);

        assertThat(undo(id).kept()).isEqualTo(2);

        assertThat(words(agreed)).isEqualTo("Ties are good");
        assertThatThrownBy(() -> merges.get(UUID.randomUUID())).hasMessageStartingWith("There is no run with the id");
    }

    Merge run(UUID id, MergeRule rule, boolean settle) {
        merges.start(id, project.id(), rule, settle, lead);
        return merges.run(id, progress -> {});
    }

    Merge undo(UUID id) {
        merges.startUndo(id);
        return merges.runUndo(id, lead, progress -> {});
    }

    void decide(Case one, Action action, List<String> from) {
        decisions.decide(
                one.id(), new Choice(UUID.randomUUID(), one.revision(), action, from, List.of(), null, null), lead);
    }

    Case quote(ArticleId article) {
        return cases.of(article).stream()
                .filter(one -> one.layer() == CaseLayer.QUOTES)
                .findFirst()
                .orElseThrow();
    }

    String words(ArticleId article) {
        return gold.find(article).orElseThrow().labels().quotes().stream()
                .map(quote -> quote.content().getFirst().text())
                .findFirst()
                .orElse("");
    }

    ArticleId article(String... each) {
        ArticleId article = test.article(project, NONE);
        for (int i = 0; i < each.length; i++) drawn.submit(project, article, people.get(i), Marked.of(each[i]));
        return article;
    }
}
