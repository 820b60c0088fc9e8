package dev.concord.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.concord.account.CurrentAccount;
import dev.concord.account.ProjectId;
import dev.concord.comment.Comment;
import dev.concord.comment.CommentAccess;
import dev.concord.comment.CommentFilter;
import dev.concord.comment.CommentList;
import dev.concord.comment.CommentThread;
import dev.concord.comment.Comments;
import dev.concord.comment.ThreadKind;
import dev.concord.corpus.ArticleId;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What people say is wrong with the cleaning of an article and nobody has resolved; not there where nobody does. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Complaints extends Div {

    private static final int MOST = 50;

    final UnorderedList said = new UnorderedList();
    private final Span rest = new Span();

    private final transient CommentList lists;
    private final transient Comments comments;
    private final transient CommentAccess access;
    private final transient CurrentAccount current;

    Complaints(CommentList lists, Comments comments, CommentAccess access, CurrentAccount current) {
        this.lists = lists;
        this.comments = comments;
        this.access = access;
        this.current = current;
        addClassNames("article-part", "complaints");
        add(new H2("Said to be wrong with the cleaning"), said, rest);
    }

    void show(ProjectId project, ArticleId article) {
        var filter = new CommentFilter(true, null, article, null, ThreadKind.CLEANING);
        var page = lists.search(project, current.id(), filter, null, MOST);
        said.removeAll();
        page.threads().forEach(thread -> said.add(item(thread, () -> show(project, article))));
        setVisible(!page.threads().isEmpty());
        rest.setText(page.next() == null ? "" : "These are the latest %d; Comments has them all.".formatted(MOST));
    }

    private ListItem item(CommentThread thread, Runnable again) {
        Comment first = thread.comments().getFirst();
        int answers = thread.comments().size() - 1;
        var about = new Span("%s, %s%s"
                .formatted(
                        first.by().displayName(),
                        LocalDate.ofInstant(first.at(), ZoneOffset.UTC),
                        answers == 0 ? "" : answers == 1 ? ", 1 answer" : ", %d answers".formatted(answers)));
        about.setClassName("about");
        var resolve = new Button("Resolve", click -> resolve(thread, again));
        resolve.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        resolve.setAriaLabel("Resolve: " + first.words());
        return new ListItem(new Anchor(thread.path(), first.words()), new Span(" "), about, resolve);
    }

    private void resolve(CommentThread thread, Runnable again) {
        try {
            access.requireWritable(thread.id());
            comments.resolve(thread.id(), current.id());
            Notices.success("The comment is resolved.");
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
        again.run();
    }
}
