package dev.concord.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.catalogue.Facet;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorpusViewTest extends ViewTest {

    Project project;
    AccountId lena;
    ArticleId treaty;

    @BeforeEach
    void lenaLeadsTwoArticles() {
        project = test.project();
        lena = test.member(project, Role.LEAD);
        treaty = test.article(project, "The peace treaty was signed.");
        test.article(project, "Fishermen went out to sea.");
        signIn(lena);
    }

    @Test
    void everythingIsListedAndCountedAtFirst() {
        var view = navigate(CorpusView.class);
        assertThat(test(view.list.grid).size()).isEqualTo(2);
        assertThat(view.actions.about.getText()).isEqualTo("All 2 found");
        assertThat(view.charts.outlets.table().value(0, 1)).isEqualTo(2);
        assertThat(view.behind.isVisible()).isFalse();
        assertThat(view.saved.save.isVisible()).isFalse();
    }

    @Test
    void wordsStandInTheAddressAndNarrowTheList() {
        var view = navigate(CorpusView.class);
        view.filters.words.setValue("treaty");
        var narrowed = (CorpusView) getCurrentView();
        assertThat(test(narrowed.list.grid).size()).isEqualTo(1);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("words=treaty");
    }

    @Test
    void aFilterThatFitsNothingSaysSo() {
        var view = navigate(CorpusView.class);
        view.filters.words.setValue("unheard");
        var narrowed = (CorpusView) getCurrentView();
        assertThat(narrowed.empty.isVisible()).isTrue();
        assertThat(narrowed.filters.isVisible()).isTrue();
        assertThat(narrowed.list.isVisible()).isFalse();
    }

    @Test
    void chosenArticlesAreTaggedAndUndoneByOneClick() {
        var view = navigate(CorpusView.class);
        test(view.list.grid).clickRow(0);
        view.list.grid.asMultiSelect().select(test(view.list.grid).getRow(0));
        test(view.actions.tag).click();
        var dialog = $(TagDialog.class).single();
        test(dialog.ok).click();
        assertThat(dialog.word.isInvalid()).isTrue();
        dialog.word.setValue("check");
        test(dialog.ok).click();
        finished(view.actions.going);
        assertThat(notice()).isEqualTo("Tagged 1 article “check”.");
        assertThat(test(view.list.grid).getRow(0).values(Facet.TAG)).containsExactly("check");
        test(view.actions.undo).click();
        finished(view.actions.going);
        assertThat(test(view.list.grid).getRow(0).values(Facet.TAG)).isEmpty();
        assertThat(view.actions.undo.isVisible()).isFalse();
    }

    @Test
    void withoutAChoiceAllThatWereFoundAreSetAside() {
        var view = navigate(CorpusView.class);
        test(view.actions.aside).click();
        finished(view.actions.going);
        assertThat(view.empty.isVisible()).isTrue();
        view.filters.where.setValue(CorpusFilters.Where.ASIDE);
        assertThat(test(((CorpusView) getCurrentView()).list.grid).size()).isEqualTo(2);
    }

    @Test
    void anArticleShowsWhatIsKnownOfIt() {
        var anna = test.member(project, Role.ANNOTATOR);
        test.assign(project, treaty, anna);
        var view = navigate(ArticleView.class, Map.of("article", String.valueOf(treaty.value())));
        assertThat(view.work.getElement().getTextRecursively()).contains("open");
        assertThat(view.text.getElement().getTextRecursively()).contains("body").contains("The peace treaty");
        assertThat(view.facts.getElement().getTextRecursively()).contains("TASS");
    }

    @Test
    void anArticleOfAProjectThatOneDoesNotLeadIsRefused() {
        ArticleId other = test.article(test.project(), "Theirs");
        assertThatThrownBy(() -> navigate(ArticleView.class, Map.of("article", String.valueOf(other.value()))))
                .hasMessageContaining("RefusalView");
    }

    @Test
    void anAnnotatorFindsNoCorpus() {
        signIn(test.member(project, Role.ANNOTATOR));
        assertThatThrownBy(() -> navigate(CorpusView.class)).isNotNull();
        assertThat(getCurrentView()).isNotInstanceOf(CorpusView.class);
    }
}
