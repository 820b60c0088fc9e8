package dev.concord.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.AccountId;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Person;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Assignments;
import dev.concord.assignment.Leading;
import dev.concord.assignment.Prospect;
import dev.concord.assignment.Prospects;
import dev.concord.assignment.Pull;
import dev.concord.assignment.WorkItem;
import dev.concord.assignment.WorkLinks;
import dev.concord.assignment.WorkNews;
import dev.concord.assignment.Worklist;
import dev.concord.corpus.ArticleSummary;
import dev.concord.corpus.Project;
import dev.concord.shell.Notices;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** What an annotator has to do, and the way to the next article. */
@Route("")
@PageTitle("My work · Concord")
@Menu(title = "My work", order = 1, icon = "vaadin:edit")
@PermitAll
@JsModule("./workspace/outbox.ts")
class MyWorkView extends Main implements BeforeEnterObserver {

    final Grid<WorkItem> work = new Grid<>();
    final TextField search = new TextField();
    final Div next = new Div();
    final ProgressBar progress = new ProgressBar();
    final Span done = new Span();
    final Div nothing = new Div();
    final Div prospects = new Div();
    final Div news = new Div();

    private final transient Worklist worklist;
    private final transient Assignments assignments;
    private final transient Leading leading;
    private final transient Prospects outlook;
    private final transient Pull pull;
    private final transient ObjectProvider<WorkLinks> links;
    private final transient ObjectProvider<WorkNews> told;
    private final AccountId me;

    /** Where there is more to see, of the rows that were read. */
    private final Map<AssignmentId, String> further = new HashMap<>();

    MyWorkView(
            Worklist worklist,
            Assignments assignments,
            Leading leading,
            Prospects outlook,
            Pull pull,
            CurrentAccount current,
            ObjectProvider<WorkLinks> links,
            ObjectProvider<WorkNews> told) {
        this.links = links;
        this.told = told;
        this.worklist = worklist;
        this.assignments = assignments;
        this.leading = leading;
        this.outlook = outlook;
        this.pull = pull;
        me = current.id();
        addClassNames("page", "my-work");
        listWork();
        next.setClassName("next");
        search.setPlaceholder("Search headline or outlet");
        search.setAriaLabel("Search my work");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> work.getDataProvider().refreshAll());
        progress.getElement().setAttribute("aria-label", "Articles done");
        nothing.addClassName("nothing");
        nothing.add(
                new H2("Nothing is waiting for you"),
                new Paragraph("A lead of your project gives out articles; what you are given appears here."));
        var bar = new Div(search, done);
        bar.setClassName("bar");
        prospects.setClassName("prospects");
        news.setClassName("prospects");
        add(new H1("My work"), outbox(current.person()), news, prospects, next, progress, bar, nothing, work);
    }

    /** Sends what she has left in this browser, and says so. */
    private static Component outbox(Person person) {
        var outbox = new HtmlComponent("concord-outbox");
        outbox.getElement().setProperty("account", person.name());
        return outbox;
    }

    /** Whoever leads and has nothing to label is better off with the articles. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean empty = worklist.count(me, "") == 0;
        List<Prospect> open = outlook.of(me);
        if (empty && open.isEmpty() && !leading.projects().isEmpty()) {
            event.forwardTo(ArticlesView.class);
            return;
        }
        Stream.of(search, done, progress, work).forEach(part -> ((Component) part).setVisible(!empty));
        nothing.setVisible(empty && open.isEmpty());
        showProgress(assignments.countsOf(me));
        Optional<WorkItem> waiting = worklist.next(me);
        showNext(waiting);
        showProspects(open, waiting.isPresent());
        showNews();
    }

    private void showProspects(List<Prospect> open, boolean waiting) {
        prospects.removeAll();
        for (Prospect prospect : open) {
            if (prospect.calibrating()) prospects.add(new Paragraph(calibrating(prospect)));
            else if (!waiting) prospects.add(ask(prospect.project()));
        }
        prospects.setVisible(prospects.getComponentCount() > 0);
    }

    private void showNews() {
        news.removeAll();
        told.orderedStream()
                .flatMap(one -> one.of(me).stream())
                .forEach(one -> news.add(new Anchor(one.path(), one.words())));
        news.setVisible(news.getComponentCount() > 0);
    }

    private static String calibrating(Prospect prospect) {
        String name = prospect.project().name();
        return switch ((int) prospect.remaining()) {
            case 0 ->
                "%s: you have labelled the first round. Further articles come once a lead has looked at it."
                        .formatted(name);
            case 1 ->
                "%s: you are in the first round, which everybody labels. 1 article of it remains.".formatted(name);
            default ->
                "%s: you are in the first round, which everybody labels. %d articles of it remain."
                        .formatted(name, prospect.remaining());
        };
    }

    private Component ask(Project project) {
        var ask = new Button("Next article of " + project.name());
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.addClickListener(click -> pull.next(project.id(), me)
                .ifPresentOrElse(
                        given -> UI.getCurrent().navigate(Paths.work(given.id())),
                        () -> Notices.success("No article of %s needs you just now.".formatted(project.name()))));
        return ask;
    }

    private void showProgress(Map<AssignmentState, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long finished = counts.entrySet().stream()
                .filter(entry -> !entry.getKey().editable())
                .mapToLong(Map.Entry::getValue)
                .sum();
        progress.setMax(Math.max(1, all));
        progress.setValue(finished);
        done.setText("%d of %d done".formatted(finished, all));
    }

    private void showNext(Optional<WorkItem> item) {
        next.removeAll();
        next.setVisible(item.isPresent());
        item.ifPresent(one -> {
            boolean begun = one.assignment().state() != AssignmentState.OPEN;
            var link = new Anchor(Paths.work(one.assignment().id()), begun ? "Continue" : "Next article");
            link.addClassNames("primary", "big");
            link.setId("next");
            var title = new Div(one.article().title());
            title.setClassName("next-title");
            var told = new Div(title, new Div(about(one.article())));
            Optional.ofNullable(one.assignment().reason())
                    .filter(reason -> one.assignment().state() == AssignmentState.RETURNED)
                    .ifPresent(reason -> told.add(returned(reason)));
            next.add(link, told);
        });
    }

    private static Component returned(String reason) {
        var told = new Div("Returned: " + reason);
        told.setClassName("returned");
        return told;
    }

    private void listWork() {
        work.addThemeVariants(GridVariant.NO_BORDER);
        work.addColumn(LitRenderer.<WorkItem>of("""
                                <a class="title" href="${item.path}">${item.title}</a>
                                <div class="about">${item.about}</div>
                                <div class="returned" ?hidden="${!item.reason}">${item.reason}</div>""")
                        .withProperty(
                                "path", item -> Paths.work(item.assignment().id()))
                        .withProperty("title", item -> item.article().title())
                        .withProperty(
                                "about",
                                item -> about(item.article()) + " · "
                                        + item.project().name())
                        .withProperty("reason", MyWorkView::reason))
                .setHeader("Article")
                .setFlexGrow(1);
        work.addColumn(LitRenderer.<WorkItem>of("<span class=\"state ${item.look}\">${item.state}</span>"
                                + " <a href=\"${item.further}\" ?hidden=\"${!item.further}\">Outcome</a>")
                        .withProperty(
                                "further",
                                item -> further.getOrDefault(item.assignment().id(), ""))
                        .withProperty(
                                "look",
                                item -> StateBadge.className(item.assignment().state()))
                        .withProperty("state", item -> item.assignment().state().words()))
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        work.setSelectionMode(Grid.SelectionMode.NONE);
        work.setEmptyStateText("Nothing of your work has these words.");
        work.setItems(query -> page(query.getPage(), query.getPageSize()).stream(), query ->
                (int) worklist.count(me, search.getValue()));
    }

    private List<WorkItem> page(int page, int size) {
        List<WorkItem> items = worklist.search(me, search.getValue(), page, size);
        List<Assignment> given = items.stream().map(WorkItem::assignment).toList();
        links.orderedStream().forEach(more -> further.putAll(more.of(given)));
        return items;
    }

    private static String reason(WorkItem item) {
        String reason = item.assignment().reason();
        return reason == null || item.assignment().state() == AssignmentState.SUBMITTED ? "" : reason;
    }

    static String about(ArticleSummary article) {
        return Stream.of(article.outlet(), article.published())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" · "));
    }
}
