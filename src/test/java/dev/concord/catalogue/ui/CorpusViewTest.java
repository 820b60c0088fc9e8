package dev.concord.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Sheets;
import dev.concord.catalogue.Facet;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.release.Publishing;
import dev.concord.release.Release;
import dev.concord.release.ReleaseLabels;
import dev.concord.release.SubmittedSheets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class CorpusViewTest extends ViewTest {

    @Autowired
    SubmittedSheets made;

    @Autowired
    Sheets sheets;

    @Autowired
    Publishing publishing;

    @Autowired
    JdbcTemplate database;

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
    void anArticleLinksTheReleasesThatHoldIt() {
        ArticleId released = sheets.get(made.submitted(project, test.member(project, Role.ANNOTATOR)))
                .article();
        Release release = publishing.publish(Publishing.Order.of(project.id(), ReleaseLabels.ALL, lena));

        var view = navigate(ArticleView.class, Map.of("article", String.valueOf(released.value())));

        assertThat(view.releases.getElement().getTextRecursively())
                .isEqualTo("Release 1 of %s, all labellers"
                        .formatted(LocalDate.ofInstant(release.created(), ZoneOffset.UTC)));
        assertThat($(Anchor.class, view.releases).single().getHref())
                .isEqualTo("releases?release=" + release.id().value());
        view = navigate(ArticleView.class, Map.of("article", String.valueOf(treaty.value())));
        assertThat(view.releases.getElement().getTextRecursively()).isEqualTo("It is in none.");
        database.update(
                "delete from release_article where release_id = ?", release.id().value());
        view = navigate(ArticleView.class, Map.of("article", String.valueOf(treaty.value())));
        assertThat(view.releases.getElement().getTextRecursively())
                .isEqualTo("Perhaps Release 1: its files are not read yet, or no longer as they were written.");
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
