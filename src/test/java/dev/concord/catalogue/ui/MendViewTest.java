package dev.concord.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.ViewTest;
import dev.concord.account.Role;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.intake.Intake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class MendViewTest extends ViewTest {

    @Autowired
    Intake intake;

    @Autowired
    Articles articles;

    @Autowired
    Sheets sheets;

    Project project;
    ArticleId article;

    @BeforeEach
    void lenaLeadsOneArticle(@TempDir Path folder) throws Exception {
        project = test.project();
        intake.add(project.id(), Files.writeString(folder.resolve("news.txt"), """
                        Ardenia and Velmark meet

                        OSTHAVEN, May 3. /TASS/. The ministers of both countries will talk next week. They spoke of a treaty on Monday.

                        Walrus officials of both countries want to keep the ties they have, and will say so next week in Osthaven.
                        """), "news.txt");
        article = articles.page(project.id(), 0, 1).getFirst().id();
        signIn(test.member(project, Role.LEAD));
    }

    @Test
    void aKeyChangesTheKindAndSavingMakesTheNextVersion() {
        var view = open();
        int walrus = row(view, "Walrus");
        assertThat(view.save.isEnabled()).isFalse();
        view.key(walrus, "x", -1);
        assertThat(view.list.getComponentAt(walrus).getElement().getTextRecursively())
                .contains("Set by hand.");
        test(view.save).click();
        assertThat(articles.get(article).text()).doesNotContain("Walrus");
        var details = (ArticleView) getCurrentView();
        assertThat(details.versions.getElement().getTextRecursively())
                .contains("Version 1")
                .contains("present");
    }

    @Test
    void splitJoinAndUndoAreEachOneKey() {
        var view = open();
        int rows = view.list.getComponentCount();
        int first = row(view, "Walrus") - 1;
        view.key(
                first,
                "/",
                view.list
                                .getComponentAt(first)
                                .getElement()
                                .getTextRecursively()
                                .indexOf("They")
                        - 5);
        assertThat(view.list.getComponentCount()).isEqualTo(rows + 1);
        view.key(first, "j", -1);
        assertThat(view.list.getComponentCount()).isEqualTo(rows);
        view.key(first, "z", -1);
        view.key(first, "z", -1);
        assertThat(view.undo.isEnabled()).isFalse();
        assertThat(view.save.isEnabled()).isFalse();
    }

    @Test
    void anArticleThatSomebodyLabelsIsOnlyShown() {
        sheets.open(test.assign(project, article, test.member(project, Role.ANNOTATOR)));
        var view = open();
        assertThat(view.tools.isVisible()).isFalse();
        view.key(0, "x", -1);
        assertThat(view.undo.isEnabled()).isFalse();
    }

    @Test
    void aLeadOfAnotherProjectIsRefused() {
        signIn(test.member(test.project(), Role.LEAD));
        assertThatThrownBy(this::open).hasMessageContaining("RefusalView");
    }

    private MendView open() {
        return navigate(MendView.class, Map.of("article", String.valueOf(article.value())));
    }

    private static int row(MendView view, String words) {
        for (int i = 0; i < view.list.getComponentCount(); i++) {
            if (view.list.getComponentAt(i).getElement().getTextRecursively().contains(words)) return i;
        }
        throw new AssertionError("no piece has " + words);
    }
}
