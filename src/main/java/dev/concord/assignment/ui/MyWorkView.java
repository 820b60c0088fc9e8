package dev.concord.assignment.ui;

import com.vaadin.flow.component.Component;
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
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Assignments;
import dev.concord.assignment.Leading;
import dev.concord.assignment.WorkItem;
import dev.concord.assignment.Worklist;
import dev.concord.corpus.ArticleSummary;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an annotator has to do, and the way to the next article. */
@Route("")
@PageTitle("My work · Concord")
@Menu(title = "My work", order = 1, icon = "vaadin:edit")
@PermitAll
class MyWorkView extends Main implements BeforeEnterObserver {

    final Grid<WorkItem> work = new Grid<>();
    final TextField search = new TextField();
    final Div next = new Div();
    final ProgressBar progress = new ProgressBar();
    final Span done = new Span();
    final Div nothing = new Div();

    private final transient Worklist worklist;
    private final transient Assignments assignments;
    private final transient Leading leading;
    private final AccountId me;

    MyWorkView(Worklist worklist, Assignments assignments, Leading leading, CurrentAccount current) {
        this.worklist = worklist;
        this.assignments = assignments;
        this.leading = leading;
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
        add(new H1("My work"), next, progress, bar, nothing, work);
    }

    /** Whoever leads and has nothing to label is better off with the articles. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean empty = worklist.count(me, "") == 0;
        if (empty && !leading.projects().isEmpty()) {
            event.forwardTo(ArticlesView.class);
            return;
        }
        Stream.of(search, done, progress, work).forEach(part -> ((Component) part).setVisible(!empty));
        nothing.setVisible(empty);
        showProgress(assignments.countsOf(me));
        showNext(worklist.next(me));
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
        work.addColumn(LitRenderer.<WorkItem>of("<span class=\"state ${item.look}\">${item.state}</span>")
                        .withProperty(
                                "look",
                                item -> StateBadge.className(item.assignment().state()))
                        .withProperty("state", item -> item.assignment().state().words()))
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        work.setSelectionMode(Grid.SelectionMode.NONE);
        work.setEmptyStateText("Nothing of your work has these words.");
        work.setItems(
                query -> worklist.search(me, search.getValue(), query.getPage(), query.getPageSize()).stream(),
                query -> (int) worklist.count(me, search.getValue()));
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
