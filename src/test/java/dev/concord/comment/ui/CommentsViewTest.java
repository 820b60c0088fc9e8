package dev.concord.comment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import dev.concord.ViewTest;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Role;
import dev.concord.annotation.Sheet;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.comment.Comments;
import dev.concord.comment.NewComment;
import dev.concord.comment.ThreadKind;
import dev.concord.corpus.Project;
import dev.concord.shell.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CommentsViewTest extends ViewTest {

    @Autowired
    Comments comments;

    @Autowired
    Sheets sheets;

    @Autowired
    Accounts accounts;

    Project project;
    AccountId anna;
    AccountId lena;
    Sheet sheet;

    @BeforeEach
    void annaHasASheet() {
        project = test.project();
        anna = test.member(project, Role.ANNOTATOR);
        lena = test.member(project, Role.LEAD);
        SheetId id = sheets.open(test.assign(project, test.article(project, "Kono said so."), anna));
        sheet = sheets.get(id);
    }

    @Test
    void withoutCommentsItSaysWhereTheyComeFrom() {
        signIn(anna);
        var view = navigate(CommentsView.class);
        assertThat(view.nothing.isVisible()).isTrue();
        assertThat(view.bar.isVisible()).isFalse();
        assertThat(view.more.isVisible()).isFalse();
    }

    @Test
    void anAnswerGoesFromTheListOfWhatWaits() {
        say(lena, "Who is it?");
        signIn(anna);
        var view = navigate(CommentsView.class);
        assertThat(view.total.getText()).isEqualTo("1 thread");
        ThreadCard card = $(ThreadCard.class, view).single();
        assertThat($(Anchor.class, card).first().getHref()).contains("?thread=");
        assertThat(card.send.isEnabled()).isFalse();
        card.answer.setValue("The minister.");
        card.send.click();
        assertThat(view.nothing.isVisible()).isTrue();
        assertThat(comments.of(sheet.id()).getFirst().comments()).hasSize(2);
    }

    @Test
    void whatIsRefusedStaysTyped() {
        AccountId boris = test.member(project, Role.ANNOTATOR);
        say(lena, "Who is it?");
        signIn(anna);
        var view = navigate(CommentsView.class);
        ThreadCard card = $(ThreadCard.class, view).single();
        String typed = "@%s knows".formatted(accounts.find(boris).orElseThrow().name());
        card.answer.setValue(typed);
        assertThatThrownBy(card.send::click).isInstanceOf(Refusal.class).hasMessageContaining("may not see this sheet");
        assertThat(card.answer.getValue()).isEqualTo(typed);
    }

    @Test
    void aLeadFiltersResolvesAndOpensAgain() {
        say(anna, "Who is it?");
        for (int i = 0; i < 20; i++) say(anna, "More " + i);
        signIn(lena);
        var view = navigate(CommentsView.class);
        assertThat(view.nothing.isVisible()).isTrue();
        view.where.setValue(Optional.of(project));
        assertThat(view.total.getText()).isEqualTo("21 threads");
        assertThat($(ThreadCard.class, view).all()).hasSize(20);
        view.more.click();
        assertThat($(ThreadCard.class, view).all()).hasSize(21);
        assertThat(view.more.isVisible()).isFalse();
        ThreadCard card = $(ThreadCard.class, view).all().getFirst();
        card.settle.click();
        assertThat(view.total.getText()).isEqualTo("20 threads");
        assertThat(card.settle.getText()).isEqualTo("Open again");
        assertThat($(Paragraph.class, card).all().stream().map(Paragraph::getText))
                .anyMatch(words -> words.startsWith("Resolved by "));
    }

    @Test
    void aLeadFindsWhereTheCleaningIsWrongAndTheWayToMendIt() {
        say(anna, "Who is it?");
        say(anna, ThreadKind.CLEANING, "The cleaning is wrong here: “said so”.");
        signIn(lena);
        navigate(CommentsView.class).where.setValue(Optional.of(project));
        var view = (CommentsView) getCurrentView();
        assertThat($(ThreadCard.class, view).all()).hasSize(2);
        view.cleaning.setValue(true);
        ThreadCard card = $(ThreadCard.class, view).single();
        assertThat($(Paragraph.class, card).all().stream().map(Paragraph::getText))
                .anyMatch(words -> words.startsWith("Cleaning is wrong · "));
        assertThat($(Anchor.class, card).all().stream().map(Anchor::getHref))
                .contains("corpus/article/" + sheet.article().value() + "/mend");
    }

    private void say(AccountId by, String words) {
        say(by, ThreadKind.REMARK, words);
    }

    private void say(AccountId by, ThreadKind kind, String words) {
        comments.add(sheet, by, new NewComment(UUID.randomUUID(), null, kind, null, null, words));
    }
}
