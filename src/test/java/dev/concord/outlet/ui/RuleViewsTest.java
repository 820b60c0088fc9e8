package dev.concord.outlet.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.concord.ViewTest;
import dev.concord.account.Role;
import dev.concord.catalogue.Mends;
import dev.concord.cleaning.BlockKind;
import dev.concord.cleaning.Making;
import dev.concord.cleaning.Pieces;
import dev.concord.cleaning.Sign;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.intake.Intake;
import dev.concord.intake.OutletRules;
import dev.concord.outlet.OutletPages;
import dev.concord.outlet.Trials;
import dev.concord.outlet.Tried;
import dev.concord.outlet.TriedArticles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class RuleViewsTest extends ViewTest {

    @Autowired
    Intake intake;

    @Autowired
    Articles articles;

    @Autowired
    Mends mends;

    @Autowired
    OutletRules rules;

    @Autowired
    Trials trials;

    @Autowired
    TriedArticles triedArticles;

    Project project;
    final List<ArticleId> all = new ArrayList<>();

    @BeforeEach
    void lenaLeadsThreeArticlesOfAnOutlet(@TempDir Path folder) throws Exception {
        project = test.project();
        for (int i = 1; i <= 3; i++)
            all.add(OutletPages.add(
                    intake, articles, project.id(), folder, "page%d.html".formatted(i), OutletPages.page(i)));
        signIn(test.member(project, Role.LEAD));
    }

    @Test
    void whatAPieceIsBecomesARuleThatIsTriedAndAppliedAndTakenBack() {
        NewRuleView fresh = fresh();
        assertThat(fresh.title.getText()).isEqualTo("A rule for Osthaven Post");
        assertThat(fresh.piece.getText()).startsWith("Read also");
        assertThat(fresh.what.getValue()).isEqualTo("div.box > p");
        assertThat(fresh.count.getElement().getTextRecursively())
                .isEqualTo("A piece is left out where its element is “div.box > p”: 3 articles.");
        test(fresh.attempt).click();
        RuleView view = rule();
        assertThat(view.state.getText()).isEqualTo("3 articles would have another text; no label gets lost.");
        assertThat(text()).contains("Walruses");
        assertThat(opened(view)).contains("left out, was body", "Word by word", "Read also");

        test(view.apply).click();
        view = rule();
        assertThat(view.state.getText()).isEqualTo("3 articles got another text; no label got lost.");
        assertThat(view.history.getText()).contains("Put in force by", "it changed 3 articles");
        assertThat(text()).doesNotContain("Walruses");
        assertThat(opened(view)).contains("Word by word");
        assertThat(view.remove.isVisible()).isFalse();

        RulesView list = navigate(RulesView.class);
        assertThat(list.list.getElement().getTextRecursively())
                .contains("Osthaven Post", "A piece is left out where", "in force", "3 articles changed");

        view = open();
        test(view.takeBack).click();
        view = rule();
        assertThat(view.apply.getText()).isEqualTo("Take back from 3 articles");
        test(view.apply).click();
        view = rule();
        assertThat(text()).contains("Walruses");
        test(view.remove).click();
        assertThat(rules.all(project.id())).isEmpty();
        assertThat(((RulesView) getCurrentView()).empty.getElement().getTextRecursively())
                .contains("No rules yet");
    }

    @Test
    void whereAPieceIsCutBecomesARule() {
        int words = OutletPages.BOX.formatted(1).indexOf("as the harbour");
        NewRuleView fresh = fresh("cut", words);
        assertThat(fresh.making.getValue()).isEqualTo(Making.CUT);
        assertThat(fresh.count.getElement().getTextRecursively())
                .isEqualTo("A piece is cut in two where it contains “as the harbour”, before these words: 3 articles.");
        test(fresh.sign).selectItem(Sign.WITHIN.words());
        assertThat(fresh.what.getErrorMessage()).startsWith("A piece is cut where words stand");
        assertThat(fresh.attempt.isEnabled()).isFalse();
        test(fresh.sign).selectItem(Sign.CONTAINS.words());
        test(fresh.attempt).click();
        assertThat(opened(rule())).contains("body, cut off from what stood before", "as the harbour");
    }

    @Test
    void thatAPieceIsOneWithTheNextBecomesARule() {
        test(fresh("joined", 0).attempt).click();
        assertThat(opened(rule())).contains("body, joined with what followed");
    }

    @Test
    void aRuleInOtherWordsIsCountedAsItIsTyped() {
        NewRuleView fresh = fresh();
        test(fresh.sign).selectItem(Sign.CONTAINS.words());
        test(fresh.what).setValue("number 2");
        assertThat(fresh.likely.getValue()).isNull();
        assertThat(fresh.count.getElement().getTextRecursively()).contains("number 2”: 1 article.");
        test(fresh.sign).selectItem(Sign.WITHIN.words());
        test(fresh.what).setValue("div..box");
        assertThat(fresh.what.getErrorMessage()).contains("is no place in a page");
        assertThat(fresh.attempt.isEnabled()).isFalse();
        test(fresh.what).setValue("article.story");
        assertThat(fresh.count.getElement().getTextRecursively())
                .contains("3 of them would lose headline or body, and stay");
    }

    @Test
    void articlesThatStayAsTheyAreSayWhy() {
        Pieces pieces = mends.anew(all.get(1));
        mends.save(all.get(1), 1, pieces.join(find(pieces)), test.member(project, Role.LEAD), null);
        test(fresh().attempt).click();
        RuleView view = rule();
        view.list.tabs.setSelectedTab(view.list.leftOut);
        assertThat(view.list.rows.getElement().getTextRecursively())
                .contains("talk 2", "Its text was mended by hand, and stays as it is.");
        view.list.tabs.setSelectedTab(view.list.waiting);
        test(view.list.words).setValue("talk 3");
        assertThat(view.list.rows.getComponentCount()).isEqualTo(1);
    }

    @Test
    void leadsOfOtherProjectsAreRefused() {
        test(fresh().attempt).click();
        long id = rules.all(project.id()).getFirst().id();
        signIn(test.member(test.project(), Role.LEAD));
        assertThatThrownBy(() -> navigate(RuleView.class, Map.of("rule", String.valueOf(id))))
                .hasMessageContaining("RefusalView");
        assertThat(navigate(RulesView.class).list.getComponentCount()).isZero();
    }

    private NewRuleView fresh() {
        return fresh(BlockKind.BOILERPLATE.word(), 0);
    }

    private NewRuleView fresh(String made, int cut) {
        Pieces pieces = mends.of(all.getFirst()).pieces();
        UI.getCurrent()
                .navigate(
                        "corpus/rules/new",
                        QueryParameters.simple(Map.of(
                                "article", String.valueOf(all.getFirst().value()),
                                "at", String.valueOf(pieces.raw(find(pieces)).start()),
                                "kind", made,
                                "cut", String.valueOf(cut))));
        var view = (NewRuleView) getCurrentView();
        finished(view.going);
        return view;
    }

    private RuleView open() {
        long id = rules.all(project.id()).getFirst().id();
        return navigate(RuleView.class, Map.of("rule", String.valueOf(id)));
    }

    /** The screen once nothing goes on any more. */
    private RuleView rule() {
        var view = (RuleView) getCurrentView();
        finished(view.going);
        return view;
    }

    /** What the first article of the list opens to. */
    private String opened(RuleView view) {
        long id = rules.all(project.id()).getFirst().id();
        assertThat(view.list.rows.getComponentCount()).isEqualTo(3);
        Tried first =
                triedArticles.page(project.id(), id, null, false, "", 0, 1).getFirst();
        return view.list.look(project.id(), first).getElement().getTextRecursively();
    }

    private String text() {
        return articles.get(all.getFirst()).text();
    }

    private static int find(Pieces pieces) {
        for (int i = 0; i < pieces.size(); i++) if (pieces.text(i).startsWith("Read also")) return i;
        throw new AssertionError("no box");
    }
}
