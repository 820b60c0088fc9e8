package dev.concord.comment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.concord.account.Person;
import dev.concord.comment.About;
import dev.concord.comment.Comment;
import dev.concord.comment.CommentThread;
import dev.concord.comment.ThreadKind;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One thread: what it is about, what was said, and the answer to it. */
class ThreadCard extends Article {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    /** What can be done with a thread; each gives it as it is then, or null where it goes from the list. */
    interface Acts {

        @Nullable
        CommentThread answer(CommentThread thread, String words);

        @Nullable
        CommentThread settle(CommentThread thread);

        void seen(CommentThread thread);
    }

    final TextArea answer = new TextArea();
    final Button send = new Button("Answer", click -> send());
    final Button settle = new Button("", click -> settle());
    final Button seen = new Button("Seen", click -> see());
    final OrderedList said = new OrderedList();

    private final transient Acts acts;
    private final boolean waits;
    private final boolean led;
    private transient CommentThread thread;

    /**
     * @param waits whether it stands in the list of what waits for whoever looks
     * @param led whether whoever looks leads its project, and so may mend its text
     */
    ThreadCard(CommentThread thread, boolean waits, boolean led, Acts acts) {
        this.thread = thread;
        this.acts = acts;
        this.waits = waits;
        this.led = led;
        addClassName("thread");
        said.addClassName("said");
        String title = thread.article().title();
        answer.setAriaLabel("Answer on " + title);
        answer.setPlaceholder("Answer; @name mentions somebody");
        answer.setMinRows(1);
        answer.setMaxLength(5000);
        answer.setValueChangeMode(ValueChangeMode.EAGER);
        answer.addValueChangeListener(change -> send.setEnabled(!answer.isEmpty()));
        send.addThemeVariants(ButtonVariant.SMALL);
        send.setAriaLabel("Answer on " + title);
        settle.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        seen.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        seen.setAriaLabel("I have seen what is said on " + title);
        show(thread);
    }

    private void show(CommentThread shown) {
        thread = shown;
        removeAll();
        said.removeAll();
        shown.comments().forEach(comment -> said.add(item(comment)));
        settle.setText(shown.isOpen() ? "Resolve" : "Open again");
        settle.setAriaLabel((shown.isOpen() ? "Resolve what is said on " : "Open again what was said on ")
                + shown.article().title());
        answer.clear();
        send.setEnabled(false);
        var acting = new Div(answer, send, settle);
        if (waits) acting.add(seen);
        if (led && shown.kind() == ThreadKind.CLEANING) {
            acting.add(new Anchor("corpus/article/" + shown.article().id().value() + "/mend", "Mend the text"));
        }
        acting.addClassName("acting");
        add(head(shown), said);
        CommentThread.Resolved resolved = shown.resolved();
        if (resolved != null)
            add(about("Resolved by %s, %s.".formatted(name(resolved.by()), AT.format(resolved.at()))));
        add(acting);
    }

    private static Component head(CommentThread thread) {
        var link = new Anchor(thread.path(), thread.article().title());
        link.addClassName("title");
        Person annotator = thread.annotator();
        String whose = annotator == null ? "gold" : "sheet of " + annotator.displayName();
        return new Div(new H2(link), about(subject(thread) + " · " + whose));
    }

    private static String subject(CommentThread thread) {
        About about = thread.about();
        if (thread.kind() == ThreadKind.CLEANING) return "Cleaning is wrong";
        if (about == null) return "On the article";
        String layer = about.layer().wire();
        if (about.words() == null) return "On the article’s " + layer;
        return "On the %s “%s”%s".formatted(layer, about.words(), about.removed() ? ", which was removed" : "");
    }

    private static Paragraph about(String words) {
        var line = new Paragraph(words);
        line.addClassName("about");
        return line;
    }

    private static ListItem item(Comment comment) {
        String edited = comment.editedAt() == null ? "" : ", edited";
        var words = new Paragraph(comment.words());
        words.addClassName("words");
        return new ListItem(about(name(comment.by()) + ", " + AT.format(comment.at()) + edited), words);
    }

    private static String name(@Nullable Person person) {
        return person == null ? "somebody" : person.displayName();
    }

    private void send() {
        become(acts.answer(thread, answer.getValue()));
    }

    private void settle() {
        become(acts.settle(thread));
    }

    private void see() {
        acts.seen(thread);
        become(null);
    }

    private void become(@Nullable CommentThread shown) {
        if (shown == null) removeFromParent();
        else show(shown);
    }
}
