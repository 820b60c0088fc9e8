package dev.concord.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.annotation.Change;
import dev.concord.annotation.Operation;
import dev.concord.annotation.Operations;
import dev.concord.annotation.Sheet;
import dev.concord.annotation.Sheets;
import dev.concord.comment.CommentThread;
import dev.concord.comment.Comments;
import dev.concord.comment.NewComment;
import dev.concord.comment.ThreadKind;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.intake.Intake;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    @Autowired
    Operations operations;

    @Autowired
    Comments comments;

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
    void whatWasDoneToAPieceLastBecomesARule() {
        var view = open();
        int ministers = row(view, "OSTHAVEN");
        view.key(ministers, "/", -1);
        view.key(ministers, "r", -1);
        assertThat(address())
                .contains("corpus/rules/new")
                .contains("kind=cut")
                .contains("cut=" + "OSTHAVEN, May 3.".length());
        view = open();
        view.key(ministers, "j", -1);
        view.key(ministers, "r", -1);
        assertThat(address()).contains("kind=joined").contains("cut=0");
        view = open();
        view.key(ministers, "x", -1);
        view.key(ministers, "r", -1);
        assertThat(address()).contains("kind=boilerplate");
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
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
    void whatBecomesOfLabelsIsShownBeforeItIsSaved() {
        var sheet = sheets.open(test.assign(project, article, test.member(project, Role.ANNOTATOR)));
        String text = articles.get(article).text();
        int start = text.indexOf("Walrus officials");
        var walrus = Surface.of(text, new TextSpan(start, start + 6));
        operations.apply(
                sheet,
                test.member(project, Role.ANNOTATOR),
                List.of(new Operation(UUID.randomUUID(), new Change.PutMention(new Mention("m1", walrus, null)))));
        var view = open();
        view.key(row(view, "Walrus"), "x", -1);
        test(view.save).click();
        var dialog = $(MovesDialog.class).single();
        assertThat(dialog.sheets.getElement().getTextRecursively()).contains("Walrus", "cannot move");
        assertThat(articles.get(article).version()).isEqualTo(1);
        test(dialog.ok).click();
        assertThat(articles.get(article).version()).isEqualTo(2);
        var details = (ArticleView) getCurrentView();
        assertThat(details.unmoved.getElement().getTextRecursively()).contains("“Walrus”", "version 1");
    }

    @Test
    void anOlderTextIsShownByItsVersion() {
        var view = open();
        view.key(row(view, "Walrus"), "x", -1);
        test(view.save).click();
        UI.getCurrent().navigate("corpus/article/" + article.value(), QueryParameters.of("version", "1"));
        assertThat(((ArticleView) getCurrentView()).text.getElement().getTextRecursively())
                .contains("Walrus");
    }

    @Test
    void whatIsSaidToBeWrongWithTheCleaningStandsWhereItIsMended() {
        var anna = test.member(project, Role.ANNOTATOR);
        var sheet = sheets.get(sheets.open(test.assign(project, article, anna)));
        say(sheet, anna, ThreadKind.REMARK, "Who is it?");
        assertThat(open().complaints.isVisible()).isFalse();
        say(sheet, anna, ThreadKind.CLEANING, "The cleaning is wrong here: “Walrus”.");
        var view = open();
        assertThat(view.complaints.said.getElement().getTextRecursively())
                .contains("“Walrus”", "Resolve")
                .doesNotContain("Who is it?");
        Anchor link = $(Anchor.class, view.complaints).single();
        assertThat(link.getHref()).startsWith("work/").contains("?thread=");
        var details = navigate(ArticleView.class, Map.of("article", String.valueOf(article.value())));
        assertThat(details.complaints.isVisible()).isTrue();
        test($(Button.class, details.complaints).single()).click();
        assertThat(details.complaints.isVisible()).isFalse();
        assertThat(comments.of(sheet.id())).filteredOn(CommentThread::isOpen).hasSize(1);
        assertThat(open().complaints.isVisible()).isFalse();
    }

    private void say(Sheet sheet, AccountId by, ThreadKind kind, String words) {
        comments.add(sheet, by, new NewComment(UUID.randomUUID(), null, kind, null, null, words));
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
