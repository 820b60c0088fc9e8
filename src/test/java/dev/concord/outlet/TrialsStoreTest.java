package dev.concord.outlet;

import static dev.concord.outlet.OutletPages.OUTLET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Change;
import dev.concord.annotation.Operation;
import dev.concord.annotation.Operations;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.annotation.UnmovedLabels;
import dev.concord.catalogue.Mends;
import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.BlockKind;
import dev.concord.cleaning.Making;
import dev.concord.cleaning.PieceRule;
import dev.concord.cleaning.Pieces;
import dev.concord.cleaning.Sign;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Texts;
import dev.concord.intake.Intake;
import dev.concord.intake.OutletRule;
import dev.concord.intake.OutletRules;
import dev.concord.outlet.Trial.Outcome;
import dev.concord.outlet.Trial.State;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.Surface;
import dev.concord.shell.Refusal;
import dev.concord.text.TextSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@StoreTest
class TrialsStoreTest {

    private static final PieceRule NO_BOX = new PieceRule(Sign.WITHIN, "div.box", Making.BOILERPLATE);

    @Autowired
    Trials trials;

    @Autowired
    TriedArticles triedArticles;

    @Autowired
    OutletRules rules;

    @Autowired
    Likely likely;

    @Autowired
    Mends mends;

    @Autowired
    Articles articles;

    @Autowired
    Texts texts;

    @Autowired
    Intake intake;

    @Autowired
    Sheets sheets;

    @Autowired
    Operations operations;

    @Autowired
    UnmovedLabels unmoved;

    @Autowired
    TestProject test;

    @Autowired
    JdbcTemplate database;

    @TempDir
    Path folder;

    Project project;
    AccountId lead;
    final List<ArticleId> all = new ArrayList<>();

    @BeforeEach
    void threeArticlesCameIn() throws Exception {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        for (int i = 1; i <= 3; i++) all.add(add("page%d.html".formatted(i), OutletPages.page(i)));
    }

    @Test
    void aRuleIsTriedAndNothingIsChanged() {
        OutletRule rule = tried(NO_BOX);
        Trial trial = trial(rule);
        assertThat(trial.state()).isEqualTo(State.TRIED);
        assertThat(trial.waiting()).isEqualTo(3);
        assertThat(trial.looked()).isEqualTo(3);
        assertThat(rule.inForce()).isFalse();
        assertThat(text(0)).contains("Walruses");
        var look = triedArticles.look(project.id(), rule.id(), all.getFirst());
        assertThat(look.before()).contains("Walruses");
        assertThat(look.after()).doesNotContain("Walruses").contains("Officials");
        assertThat(look.changed())
                .containsExactly(
                        new TriedArticles.Changed(BlockKind.BODY, Making.BOILERPLATE, OutletPages.BOX.formatted(1)));
    }

    @Test
    void aRuleThatCutsAndOneThatJoinsAreTriedAndApplied() {
        OutletRule cut = tried(new PieceRule(Sign.CONTAINS, "as the harbour office", Making.CUT));
        var look = triedArticles.look(project.id(), cut.id(), all.getFirst());
        assertThat(look.changed())
                .containsExactly(
                        new TriedArticles.Changed(BlockKind.BODY, Making.CUT, "as the harbour office said on Monday."));
        trials.apply(project.id(), cut.id(), lead).end().join();
        assertThat(text(0)).contains("Osthaven,\n\nas the harbour office");
        OutletRule join = tried(new PieceRule(Sign.WITHIN, "div.box", Making.JOINED));
        assertThat(triedArticles.look(project.id(), join.id(), all.getFirst()).changed())
                .singleElement()
                .satisfies(one -> assertThat(one.after()).isEqualTo(Making.JOINED));
        trials.apply(project.id(), join.id(), lead).end().join();
        assertThat(text(0)).contains("Osthaven, as the harbour office said on Monday. Officials of both");
    }

    @Test
    void appliedItGivesEachArticleTheNextVersionOfItsText() {
        OutletRule rule = tried(NO_BOX);
        AccountId second = test.member(project, Role.LEAD);
        trials.apply(project.id(), rule.id(), second).end().join();
        Trial trial = trial(rule);
        assertThat(trial.state()).isEqualTo(State.APPLIED);
        assertThat(trial.done()).isEqualTo(3);
        assertThat(trial.by()).isEqualTo(second);
        assertThat(texts.versions(all.getFirst()))
                .singleElement()
                .satisfies(one -> assertThat(one.endedBy()).isEqualTo(second));
        assertThat(rules.get(project.id(), rule.id()).inForce()).isTrue();
        assertThat(rules.get(project.id(), rule.id()).touched()).isEqualTo(3);
        for (ArticleId id : all) {
            assertThat(articles.get(id).text()).doesNotContain("Walruses");
            assertThat(articles.get(id).version()).isEqualTo(2);
            assertThat(articles.get(id).meta().cleaner()).isEqualTo(ArticleCleaner.CLEANER_VERSION + "-rules");
            assertThat(articles.get(id, 1).text()).contains("Walruses");
        }
        var look = triedArticles.look(project.id(), rule.id(), all.getFirst());
        assertThat(look.before()).contains("Walruses");
        assertThat(look.after()).doesNotContain("Walruses");
    }

    @Test
    void articlesThatComeInLaterAreCleanedByIt() throws Exception {
        OutletRule rule = applied(NO_BOX);
        ArticleId later = add("later.html", OutletPages.page(4));
        assertThat(articles.get(later).text()).doesNotContain("Walruses").contains("meeting 4");
        assertThat(articles.get(later).version()).isEqualTo(1);
        assertThat(articles.get(later).meta().cleaner()).isEqualTo(ArticleCleaner.CLEANER_VERSION + "-rules");
        assertThat(rules.get(project.id(), rule.id()).touched()).isEqualTo(4);
        assertThat(mends.of(later).pieces().assemble().text())
                .isEqualTo(articles.get(later).text());
        Project other = test.project();
        ArticleId elsewhere = OutletPages.add(intake, articles, other.id(), folder, "later.html", OutletPages.page(4));
        assertThat(articles.get(elsewhere).text()).contains("Walruses");
        ArticleId another = add("other.html", OutletPages.page(5).replace(OUTLET, "Velmark Times"));
        assertThat(articles.get(another).text()).contains("Walruses");
    }

    @Test
    void takenBackItGivesTheTextsBack() throws Exception {
        String before = text(0);
        OutletRule rule = applied(NO_BOX);
        ArticleId later = add("later.html", OutletPages.page(4));
        trials.begin(project.id(), rule.id(), false, lead).end().join();
        assertThat(trial(rule).waiting()).isEqualTo(4);
        assertThat(text(0)).doesNotContain("Walruses");
        trials.apply(project.id(), rule.id(), lead).end().join();
        assertThat(rules.get(project.id(), rule.id()).inForce()).isFalse();
        assertThat(text(0)).isEqualTo(before);
        assertThat(articles.get(all.getFirst()).version()).isEqualTo(3);
        assertThat(articles.get(all.getFirst()).meta().cleaner()).isEqualTo(ArticleCleaner.CLEANER_VERSION);
        assertThat(articles.get(later).text()).contains("Walruses");
        trials.remove(project.id(), rule.id());
        assertThat(rules.all(project.id())).isEmpty();
    }

    @Test
    void whatWasMendedByHandStaysAndIsNamed() {
        Pieces pieces = mends.anew(all.get(1));
        mends.save(all.get(1), 1, pieces.join(find(pieces, "Read also")), lead, null);
        String byHand = text(1);
        OutletRule rule = applied(NO_BOX);
        assertThat(text(1)).isEqualTo(byHand).contains("Walruses");
        assertThat(trial(rule).leftOut()).isEqualTo(1);
        assertThat(page(rule, Outcome.LEFT_OUT)).singleElement().satisfies(one -> {
            assertThat(one.article()).isEqualTo(all.get(1));
            assertThat(one.why()).isEqualTo("Its text was mended by hand, and stays as it is.");
        });
    }

    @Test
    void whatIsCleanedAnewIsMendedByHandNoMore() {
        Pieces pieces = mends.anew(all.get(1));
        mends.save(all.get(1), 1, pieces.join(find(pieces, "Read also")), lead, null);
        OutletRule rule = applied(NO_BOX);
        mends.save(all.get(1), 2, mends.anew(all.get(1)), lead, null);
        assertThat(text(1)).doesNotContain("Walruses");
        assertThat(articles.get(all.get(1)).meta().cleaner()).isEqualTo(ArticleCleaner.CLEANER_VERSION + "-rules");
        trials.begin(project.id(), rule.id(), false, lead).end().join();
        assertThat(trial(rule).waiting()).isEqualTo(3);
        assertThat(trial(rule).leftOut()).isZero();
    }

    @Test
    void articlesThatWouldBeEmptyAreNamedAndStay() throws Exception {
        ArticleId only = add("only.html", OutletPages.onlyBox());
        OutletRule rule = applied(NO_BOX);
        assertThat(page(rule, Outcome.LEFT_OUT)).singleElement().satisfies(one -> {
            assertThat(one.article()).isEqualTo(only);
            assertThat(one.why()).isEqualTo("It would leave no body.");
        });
        assertThat(articles.get(only).text()).contains("Walruses");
        assertThat(trial(rule).done()).isEqualTo(3);
    }

    @Test
    void labelsMoveAndThoseThatCannotAreListed() {
        AccountId anna = test.member(project, Role.ANNOTATOR);
        SheetId sheet = sheets.open(test.assign(project, all.getFirst(), anna));
        mention(sheet, anna, "m1", "Walruses");
        mention(sheet, anna, "m2", "Officials");
        OutletRule rule = tried(NO_BOX);
        assertThat(trial(rule).lost()).isEqualTo(1);
        assertThat(triedArticles.page(project.id(), rule.id(), null, true, "", 0, 10))
                .extracting(Tried::article)
                .containsExactly(all.getFirst());
        assertThat(triedArticles.look(project.id(), rule.id(), all.getFirst()).labels())
                .singleElement()
                .satisfies(one -> assertThat(one.labels()).hasSize(2));
        trials.apply(project.id(), rule.id(), lead).end().join();
        assertThat(sheets.labels(sheet).mentions())
                .singleElement()
                .satisfies(one -> assertThat(one.surface().span().in(text(0))).isEqualTo("Officials"));
        assertThat(unmoved.all(all.getFirst()))
                .singleElement()
                .satisfies(one -> assertThat(one.words()).isEqualTo("Walruses"));
    }

    @Test
    void whereLabelsChangedSinceTheTrialTheTextStays() {
        AccountId anna = test.member(project, Role.ANNOTATOR);
        SheetId sheet = sheets.open(test.assign(project, all.getFirst(), anna));
        OutletRule rule = tried(NO_BOX);
        mention(sheet, anna, "m1", "Walruses");
        trials.apply(project.id(), rule.id(), lead).end().join();
        assertThat(text(0)).contains("Walruses");
        assertThat(page(rule, Outcome.LEFT_OUT))
                .singleElement()
                .satisfies(one -> assertThat(one.why()).contains("1 could not move now, not 0"));
        assertThat(trial(rule).done()).isEqualTo(2);
        trials.begin(project.id(), rule.id(), true, lead).end().join();
        assertThat(page(rule, Outcome.WAITING)).extracting(Tried::article).containsExactly(all.getFirst());
        trials.apply(project.id(), rule.id(), lead).end().join();
        assertThat(text(0)).doesNotContain("Walruses");
        assertThat(rules.get(project.id(), rule.id()).touched()).isEqualTo(3);
    }

    @Test
    void articlesThatCameInBetweenTrialAndApplyingAreCleanedToo() throws Exception {
        OutletRule rule = tried(NO_BOX);
        ArticleId between = add("between.html", OutletPages.page(4));
        trials.apply(project.id(), rule.id(), lead).end().join();
        assertThat(articles.get(between).text()).doesNotContain("Walruses");
        assertThat(trial(rule).done()).isEqualTo(4);
    }

    @Test
    void rulesAreAppliedInTheOrderInWhichTheyWereMade() throws Exception {
        applied(NO_BOX);
        applied(new PieceRule(Sign.BEGINS, "Read also:", Making.SUBHEAD));
        assertThat(text(0)).contains("Walruses");
        ArticleId later = add("later.html", OutletPages.page(4));
        assertThat(articles.get(later).blocks())
                .filteredOn(one -> one.kind() == dev.concord.record.BlockKind.SUBHEAD)
                .hasSize(1);
    }

    @Test
    void aTrialThatOtherRulesHaveMadeOldIsNotApplied() {
        OutletRule first = tried(NO_BOX);
        applied(new PieceRule(Sign.BEGINS, "The ministers", Making.DEK));
        assertThatThrownBy(() -> trials.apply(project.id(), first.id(), lead))
                .isInstanceOf(Refusal.class)
                .hasMessage("Other rules of Osthaven Post have changed since. Try again.");
    }

    @Test
    void whatGoesOnCanBeBrokenOffAndGoOn() throws Exception {
        for (int i = 4; i < 60; i++) all.add(add("page%d.html".formatted(i), OutletPages.page(i)));
        OutletRule rule = tried(NO_BOX);
        Run run = trials.apply(project.id(), rule.id(), lead);
        while (run.looked() < 2) Thread.onSpinWait();
        assertThatThrownBy(() -> trials.begin(project.id(), rule.id(), true, lead))
                .hasMessageContaining("wait for its end, or cancel it");
        trials.cancel(project.id(), rule.id());
        run.end().join();
        Trial stopped = trial(rule);
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.done()).isBetween(1, 58);
        assertThat(all.stream().filter(id -> articles.get(id).version() == 2)).hasSize(stopped.done());
        trials.apply(project.id(), rule.id(), lead).end().join();
        assertThat(trial(rule).done()).isEqualTo(59);
        assertThat(rules.get(project.id(), rule.id()).touched()).isEqualTo(59);
    }

    @Test
    void whatWasBeingAppliedGoesOnAfterARestart() {
        OutletRule rule = tried(NO_BOX);
        database.update("update outlet_trial set state = 'APPLYING' where rule_id = ?", rule.id());
        OutletRule other = tried(new PieceRule(Sign.BEGINS, "The ministers", Making.DEK));
        database.update("update outlet_trial set state = 'TRYING' where rule_id = ?", other.id());
        trials.goOn();
        trials.running(project.id(), rule.id()).ifPresent(run -> run.end().join());
        assertThat(trial(rule).state()).isEqualTo(State.APPLIED);
        assertThat(trial(rule).done()).isEqualTo(3);
        assertThat(trial(other).state()).isEqualTo(State.BROKEN_OFF);
    }

    @Test
    void likelyRulesSayHowManyArticlesTheyTouch() throws Exception {
        add("only.html", OutletPages.onlyBox());
        Pieces pieces = mends.of(all.getFirst()).pieces();
        var found = likely.of(all.getFirst(), find(pieces, "Read also"), Making.BOILERPLATE, 0);
        assertThat(found.getFirst().looked()).isEqualTo(4);
        var begins = new PieceRule(Sign.BEGINS, "Read also: Walruses number", Making.BOILERPLATE);
        assertThat(found).contains(new Likely.Counted(begins, 4, 1, 4));
        assertThat(found.getLast().broken()).isPositive();
        assertThat(likely.count(project.id(), OUTLET, new PieceRule(Sign.ENDS, "in Osthaven.", Making.CAPTION)))
                .satisfies(one -> assertThat(one.articles()).isEqualTo(3));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> trials.make(project.id(), "Nowhere News", NO_BOX, lead))
                .hasMessage("No article of this project is of the outlet “Nowhere News”.");
        OutletRule rule = applied(NO_BOX);
        assertThatThrownBy(() -> trials.make(project.id(), OUTLET, NO_BOX, lead))
                .hasMessage("Osthaven Post has this rule already.");
        assertThatThrownBy(() -> trials.apply(project.id(), rule.id(), lead))
                .hasMessage("Try first what becomes of the articles.");
        assertThatThrownBy(() -> trials.remove(project.id(), rule.id()))
                .hasMessage("This rule is in force. Try first what becomes of its articles without it.");
        assertThatThrownBy(() -> trials.get(test.project().id(), rule.id()))
                .hasMessage("There is no rule with the number %d in this project.".formatted(rule.id()));
    }

    private OutletRule tried(PieceRule rule) {
        OutletRule made = trials.make(project.id(), OUTLET, rule, lead);
        trials.running(project.id(), made.id()).ifPresent(run -> run.end().join());
        return made;
    }

    private OutletRule applied(PieceRule rule) {
        OutletRule made = tried(rule);
        trials.apply(project.id(), made.id(), lead).end().join();
        return made;
    }

    private Trial trial(OutletRule rule) {
        return Objects.requireNonNull(trials.get(project.id(), rule.id()).trial());
    }

    private List<Tried> page(OutletRule rule, Outcome outcome) {
        return triedArticles.page(project.id(), rule.id(), outcome, false, "", 0, 10);
    }

    private ArticleId add(String name, String page) throws Exception {
        return OutletPages.add(intake, articles, project.id(), folder, name, page);
    }

    private String text(int i) {
        return articles.get(all.get(i)).text();
    }

    private void mention(SheetId sheet, AccountId who, String key, String words) {
        String text = text(0);
        int start = text.indexOf(words);
        var surface = Surface.of(text, new TextSpan(start, start + words.length()));
        operations.apply(
                sheet,
                who,
                List.of(new Operation(UUID.randomUUID(), new Change.PutMention(new Mention(key, surface, null)))));
    }

    private static int find(Pieces pieces, String beginning) {
        for (int i = 0; i < pieces.size(); i++) if (pieces.text(i).startsWith(beginning)) return i;
        throw new AssertionError("no piece begins with " + beginning);
    }
}
