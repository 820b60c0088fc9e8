package dev.concord.workspace.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.annotation.ReturnMark;
import dev.concord.annotation.ReturnMarks;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.annotation.UnmovedLabels;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.Assignments;
import dev.concord.assignment.Pull;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Projects;
import dev.concord.scheme.Schemes;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One assignment: its annotator labels here, a lead of the project reads. */
@Route("work/:assignment([0-9]{1,18})")
@PermitAll
class WorkView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ASSIGNMENT = "assignment";

    /** Among how many of her articles the next one is looked for. */
    private static final int FOLLOWING = 200;

    final AnnotationWorkspace workspace = new AnnotationWorkspace();
    final Button giveBack = new Button("Return…", new Icon("vaadin", "arrow-backward"));
    final Span whose = new Span();
    final Div bar = new Div();

    private final transient Sheets sheets;
    private final transient ReturnMarks returns;
    private final transient UnmovedLabels unmoved;
    private final transient Assignments assignments;
    private final transient Pull pull;
    private final transient Accounts accounts;
    private final transient Articles articles;
    private final transient Projects projects;
    private final transient Schemes schemes;
    private final transient CurrentAccount current;

    private @Nullable AssignmentId assignment;
    private transient List<ReturnMark> spots = List.of();
    private String title = "";

    WorkView(
            Sheets sheets,
            ReturnMarks returns,
            UnmovedLabels unmoved,
            Assignments assignments,
            Pull pull,
            Accounts accounts,
            Articles articles,
            Projects projects,
            Schemes schemes,
            CurrentAccount current) {
        this.sheets = sheets;
        this.returns = returns;
        this.unmoved = unmoved;
        this.assignments = assignments;
        this.pull = pull;
        this.accounts = accounts;
        this.articles = articles;
        this.projects = projects;
        this.schemes = schemes;
        this.current = current;
        addClassName("work");
        bar.addClassName("work-bar");
        giveBack.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        whose.addClassName("whose");
        workspace.onDone(this::next);
        workspace.onNext(this::another);
        workspace.onMarked(marked -> spots = marked);
        workspace.onGuideline(
                () -> schemes.guideline(projects.get(shown().project()).scheme()));
        giveBack.addClickListener(click -> new ReturnDialog(spots.size(), this::giveBack).open());
    }

    /** Also called when one goes on to the next article: the router keeps the view. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long number = event.getRouteParameters().getLong(ASSIGNMENT).orElseThrow(NotFoundException::new);
        Assignment shown = assignments.get(new AssignmentId(number));
        boolean mine = shown.annotator().equals(current.id()) && !assignments.veiled(shown);
        if (!mine) requireLead(shown);
        assignment = shown.id();
        title = articles.get(shown.article()).title();
        spots = List.of();
        removeAll();
        bar.removeAll();
        add(bar);
        if (mine) label(shown);
        else read(shown);
    }

    private void requireLead(Assignment shown) {
        if (!current.leads(shown.project())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "This sheet is not yours.");
        }
    }

    private void label(Assignment shown) {
        bar.add(new Anchor("", "← My work"));
        workspace.letMark(false);
        show(sheets.open(shown.id()));
    }

    private void read(Assignment shown) {
        String annotator = accounts.find(shown.annotator()).orElseThrow().displayName();
        whose.setText("%s’s sheet, %s".formatted(annotator, shown.state().words()));
        bar.add(new Anchor("articles", "← Articles"), whose);
        Optional<SheetId> sheet = sheets.find(shown.id());
        if (sheet.isEmpty()) {
            add(new Paragraph("%s has not opened “%s” yet.".formatted(annotator, title)));
            return;
        }
        if (!shown.state().editable()) bar.add(giveBack);
        workspace.letMark(!shown.state().editable());
        show(sheet.get());
    }

    private void show(SheetId sheet) {
        var lost = unmoved.open(sheets.get(sheet));
        if (!lost.isEmpty()) add(new UnmovedPanel(lost));
        workspace.show(sheet);
        add(workspace);
    }

    private Assignment shown() {
        return assignments.get(Objects.requireNonNull(assignment));
    }

    private void giveBack(String reason) {
        Assignment shown = shown();
        current.requireLead(shown.project());
        sheets.find(shown.id()).ifPresent(sheet -> returns.giveBack(sheet, reason, spots));
        spots = List.of();
        Notices.success("The sheet goes back to its annotator.");
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void next() {
        pull.next(shown().project(), current.id()).ifPresentOrElse(next -> go(next.id()), () -> {
            Notices.success("Nothing more is waiting for you. Thank you!");
            UI.getCurrent().navigate("");
        });
    }

    /** The next of her unfinished articles in this project, and behind the last one the first. */
    private void another() {
        Assignment shown = shown();
        List<Assignment> open = assignments.workOf(current.id(), 0, FOLLOWING).stream()
                .filter(one ->
                        one.project().equals(shown.project()) && one.state().editable())
                .toList();
        int at = open.stream().map(Assignment::id).toList().indexOf(shown.id());
        if (open.isEmpty() || (open.size() == 1 && at == 0)) {
            Notices.success("No other article of this project is open for you.");
            return;
        }
        go(open.get((at + 1) % open.size()).id());
    }

    private static void go(AssignmentId assignment) {
        UI.getCurrent()
                .navigate(WorkView.class, new RouteParameters(Map.of(ASSIGNMENT, String.valueOf(assignment.value()))));
    }

    @Override
    public String getPageTitle() {
        return title + " · Concord";
    }
}
