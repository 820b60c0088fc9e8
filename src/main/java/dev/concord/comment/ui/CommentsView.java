package dev.concord.comment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.AccountId;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Member;
import dev.concord.account.Memberships;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.annotation.Sheet;
import dev.concord.assignment.Leading;
import dev.concord.comment.CommentAccess;
import dev.concord.comment.CommentFilter;
import dev.concord.comment.CommentList;
import dev.concord.comment.CommentThread;
import dev.concord.comment.Comments;
import dev.concord.comment.NewComment;
import dev.concord.comment.ThreadKind;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.shell.Notices;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comments wait for whoever looks; to leads, all of a project. The address says which. */
@Route("comments")
@PageTitle("Comments · Concord")
@Menu(title = "Comments", order = 1.5, icon = "vaadin:comments-o")
@PermitAll
@CssImport("./styles/comments.css")
class CommentsView extends Main implements BeforeEnterObserver, ThreadCard.Acts {

    private static final int AT_ONCE = 20;

    final Select<Optional<Project>> where = new Select<>();
    final Select<Boolean> state = new Select<>();
    final Select<Optional<Person>> person = new Select<>();
    final Checkbox cleaning = new Checkbox("Cleaning is wrong");
    final Checkbox mentions = new Checkbox("Mentions me");
    final Div bar = new Div();
    final Span total = new Span();
    final Div narrowed = new Div();
    final Div threads = new Div();
    final Div nothing = new Div();
    final Button more = new Button("Show more", click -> append());

    private final transient Comments comments;
    private final transient CommentList lists;
    private final transient CommentAccess access;
    private final transient Memberships memberships;
    private final transient Articles articles;
    private final transient CurrentAccount current;
    private final transient List<Project> led;
    private transient @Nullable Project project;
    private transient CommentQuery query = CommentQuery.WAITING;
    private transient CommentFilter filter = CommentFilter.OPEN;
    private @Nullable String next;
    /** While the address is read into the fields, they do not write it. */
    private boolean reading;

    CommentsView(
            Comments comments,
            CommentList lists,
            CommentAccess access,
            Memberships memberships,
            Articles articles,
            CurrentAccount current,
            Leading leading) {
        this.comments = comments;
        this.lists = lists;
        this.access = access;
        this.memberships = memberships;
        this.articles = articles;
        this.current = current;
        led = leading.projects();
        addClassNames("page", "comments");
        where.setLabel("Show");
        where.setWidth("14rem");
        where.setItemLabelGenerator(one -> one.map(Project::name).orElse("What waits for me"));
        state.setLabel("State");
        state.setItems(false, true);
        state.setItemLabelGenerator(resolved -> resolved ? "Resolved" : "Open");
        person.setLabel("Person");
        person.setItemLabelGenerator(one -> one.map(Person::displayName).orElse("Everybody"));
        List.of(where, state, person).forEach(field -> field.addValueChangeListener(change -> asked()));
        List.of(cleaning, mentions).forEach(box -> box.addValueChangeListener(change -> asked()));
        threads.addClassName("threads");
        nothing.addClassName("nothing");
        narrowed.addClassName("about");
        bar.add(where, state, person, cleaning, mentions);
        bar.addClassNames("bar", "fields");
        total.addClassName("about");
        add(new H1("Comments"), bar, narrowed, total, nothing, threads, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = CommentQuery.of(event.getLocation().getQueryParameters());
        project = led.stream()
                .filter(one -> one.slug().equals(query.project()))
                .findFirst()
                .orElse(null);
        reading = true;
        fill();
        reading = false;
        threads.removeAll();
        next = null;
        append();
        showTotal();
    }

    private void fill() {
        List<Optional<Project>> places = new ArrayList<>(List.of(Optional.empty()));
        led.forEach(one -> places.add(Optional.of(one)));
        where.setItems(places);
        where.setValue(Optional.ofNullable(project));
        bar.setVisible(!led.isEmpty());
        List.of(state, person, cleaning, mentions, narrowed).forEach(part -> part.setVisible(project != null));
        Project in = project;
        if (in == null) return;
        List<Optional<Person>> people = new ArrayList<>(List.of(Optional.empty()));
        memberships.members(in.id()).stream()
                .map(Member::person)
                .map(Optional::of)
                .forEach(people::add);
        person.setItems(people);
        Optional<Person> chosen = people.stream()
                .flatMap(Optional::stream)
                .filter(one -> one.name().equals(query.person()))
                .findFirst();
        person.setValue(chosen);
        state.setValue(query.resolved());
        mentions.setValue(query.mentionsMe());
        cleaning.setValue(query.kind() == ThreadKind.CLEANING);
        AccountId me = current.id();
        Optional<ArticleId> article = Optional.ofNullable(query.article()).flatMap(key -> articles.find(in.id(), key));
        filter = new CommentFilter(
                !query.resolved(),
                chosen.map(Person::id).orElse(null),
                article.orElse(null),
                query.mentionsMe() ? me : null,
                query.kind());
        narrowed.removeAll();
        narrowed.setVisible(article.isPresent());
        article.ifPresent(id -> narrowed.add(
                new Span("Only on “%s”. ".formatted(articles.get(id).title())),
                new Anchor(query.everyArticle().path(), "Every article")));
    }

    private void asked() {
        if (reading) return;
        Optional<Project> chosen = where.getValue();
        boolean same = chosen.equals(Optional.ofNullable(project));
        CommentQuery wanted = chosen.isEmpty()
                ? CommentQuery.WAITING
                : new CommentQuery(
                        chosen.get().slug(),
                        same && Boolean.TRUE.equals(state.getValue()),
                        same && person.getValue() != null
                                ? person.getValue().map(Person::name).orElse(null)
                                : null,
                        same ? query.article() : null,
                        same && mentions.getValue(),
                        same && cleaning.getValue() ? ThreadKind.CLEANING : null);
        UI.getCurrent().navigate(CommentsView.class, wanted.parameters());
    }

    private void append() {
        Project shown = project;
        CommentList.Page page = shown == null
                ? lists.waiting(current.id(), next, AT_ONCE)
                : lists.search(led(shown), current.id(), filter, next, AT_ONCE);
        page.threads().forEach(thread -> threads.add(new ThreadCard(thread, shown == null, shown != null, this)));
        next = page.next();
        more.setVisible(next != null);
    }

    private ProjectId led(Project shown) {
        current.requireLead(shown.id());
        return shown.id();
    }

    private void showTotal() {
        Project shown = project;
        long found = shown == null ? lists.countWaiting(current.id()) : lists.count(shown.id(), current.id(), filter);
        total.setText(found == 1 ? "1 thread" : "%,d threads".formatted(found));
        total.setVisible(found > 0);
        nothing.setVisible(found == 0);
        nothing.removeAll();
        if (found > 0) return;
        if (shown == null) {
            nothing.add(
                    new H2("No comment waits for you"),
                    new Paragraph("Comments that mention you, and answers to yours, appear here."));
        } else if (query.plain()) {
            nothing.add(
                    new H2("No comment is open"),
                    new Paragraph("Annotators and leads comment on a label or an article in its sheet."));
        } else {
            nothing.add(
                    new H2("No comment fits"),
                    new Anchor(CommentQuery.ofProject(shown.slug()).path(), "Every open comment"));
        }
    }

    @Override
    public @Nullable CommentThread answer(CommentThread thread, String words) {
        Sheet sheet = access.requireWritable(thread.sheet());
        CommentThread answered = comments.add(sheet, current.id(), NewComment.answer(thread.id(), words))
                .thread();
        Notices.success("The answer is there for all who may see it.");
        return still(answered, project == null);
    }

    @Override
    public @Nullable CommentThread settle(CommentThread thread) {
        access.requireWritable(thread.id());
        CommentThread settled = thread.isOpen()
                ? comments.resolve(thread.id(), current.id())
                : comments.reopen(thread.id(), current.id());
        Notices.success(settled.isOpen() ? "The comment is open again." : "The comment is resolved.");
        return still(settled, !settled.isOpen() && project == null);
    }

    @Override
    public void seen(CommentThread thread) {
        access.requireWritable(thread.id());
        comments.seen(thread.id(), current.id());
        showTotal();
    }

    private @Nullable CommentThread still(CommentThread thread, boolean gone) {
        showTotal();
        return gone ? null : thread;
    }
}
