package dev.concord.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Member;
import dev.concord.account.Memberships;
import dev.concord.account.Person;
import dev.concord.assignment.ArticleCoverage;
import dev.concord.assignment.ArticleFilter;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Coverage;
import dev.concord.assignment.Leading;
import dev.concord.assignment.Needs;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;

/** Every article of a project with the state of each annotator. */
@Route("articles")
@PageTitle("Articles · Concord")
@Menu(title = "Articles", order = 2, icon = "vaadin:newspaper")
@RolesAllowed("LEAD")
class ArticlesView extends Main {

    final Grid<ArticleCoverage> articles = new Grid<>();
    final Select<Project> project = new Select<>();
    final TextField search = new TextField();
    final Select<StateChoice> state = new Select<>();
    final Button assign = new Button("Assign");
    final Button priority = new Button("Priority…");
    final Span found = new Span();

    private final transient Coverage coverage;
    private final transient Memberships memberships;
    private final transient Needs needs;
    private final transient CurrentAccount current;

    ArticlesView(Leading leading, Coverage coverage, Memberships memberships, Needs needs, CurrentAccount current) {
        this.coverage = coverage;
        this.memberships = memberships;
        this.needs = needs;
        this.current = current;
        addClassNames("page", "articles");
        add(new H1("Articles"), bar(), articles);
        articles.addThemeVariants(GridVariant.NO_BORDER);
        articles.setSelectionMode(Grid.SelectionMode.MULTI);
        articles.setEmptyStateText("No article fits.");
        articles.addSelectionListener(change -> showFound());
        List<Project> led = leading.projects();
        project.setItems(led);
        project.setVisible(led.size() > 1);
        project.addValueChangeListener(change -> showProject());
        led.stream().findFirst().ifPresent(project::setValue);
    }

    private Component bar() {
        project.setAriaLabel("Project");
        project.setItemLabelGenerator(Project::name);
        search.setPlaceholder("Search headline or outlet");
        search.setAriaLabel("Search the articles");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        state.setAriaLabel("State");
        state.setItems(StateChoice.all());
        state.setValue(StateChoice.all().getFirst());
        state.setItemLabelGenerator(StateChoice::title);
        state.addValueChangeListener(change -> refresh());
        assign.addThemeVariants(ButtonVariant.PRIMARY);
        assign.addClickListener(click -> openAssign());
        priority.addClickListener(click -> new PriorityDialog(chosenArticles(), this::prioritise).open());
        var bar = new Div(project, search, state, found, priority, assign);
        bar.setClassName("bar");
        return bar;
    }

    private void showProject() {
        articles.removeAllColumns();
        articles.addColumn(LitRenderer.<ArticleCoverage>of("""
                                <div class="title">${item.title}</div><div class="about">${item.about}</div>""")
                        .withProperty("title", row -> row.article().title())
                        .withProperty("about", ArticlesView::about))
                .setHeader("Article")
                .setFlexGrow(1)
                .setWidth("min(18rem, 52vw)");
        coverage.annotators(chosen().id()).stream()
                .map(Member::person)
                .forEach(person -> articles.addComponentColumn(row -> cell(row, person))
                        .setHeader(person.displayName())
                        .setKey(person.name())
                        .setAutoWidth(true)
                        .setFlexGrow(0));
        articles.setItems(
                query -> coverage.search(chosen().id(), filter(), query.getPage(), query.getPageSize()).stream(),
                query -> (int) coverage.count(chosen().id(), filter()));
        showFound();
    }

    private static String about(ArticleCoverage row) {
        String about = MyWorkView.about(row.article());
        return row.priority() == 0 ? about : about + " · priority " + row.priority();
    }

    private static Component cell(ArticleCoverage row, Person person) {
        Assignment given = row.assignments().get(person.id());
        if (given == null) return new Span();
        var badge = new StateBadge(given.state());
        if (given.state() == AssignmentState.OPEN) return badge;
        var link = new Anchor(Paths.work(given.id()), badge);
        link.setAriaLabel("%s: %s, read %s"
                .formatted(
                        person.displayName(),
                        given.state().words(),
                        row.article().title()));
        return link;
    }

    private void refresh() {
        articles.deselectAll();
        articles.getDataProvider().refreshAll();
        showFound();
    }

    private void showFound() {
        int selected = articles.getSelectedItems().size();
        long all = coverage.count(chosen().id(), filter());
        found.setText(selected > 0 ? "%d of %d chosen".formatted(selected, all) : "%d found".formatted(all));
        assign.setText(selected > 0 ? "Assign chosen" : "Assign all found");
        assign.setEnabled(all > 0);
        priority.setEnabled(all > 0);
    }

    private void prioritise(List<ArticleId> ids, int value) {
        current.requireLead(chosen().id());
        needs.prioritise(chosen().id(), ids, value);
        refresh();
    }

    private void openAssign() {
        new AssignDialog(coverage, chosen().id(), chosenArticles(), able(), this::refresh).open();
    }

    private List<ArticleId> chosenArticles() {
        return articles.getSelectedItems().isEmpty()
                ? coverage.ids(chosen().id(), filter())
                : articles.getSelectedItems().stream()
                        .map(row -> row.article().id())
                        .sorted(Comparator.comparingLong(ArticleId::value))
                        .toList();
    }

    /** Whoever is deactivated is offered no work. */
    private List<Member> able() {
        return memberships.members(chosen().id()).stream()
                .filter(member -> member.person().active())
                .toList();
    }

    private Project chosen() {
        return project.getValue();
    }

    private ArticleFilter filter() {
        StateChoice choice = state.getValue();
        return new ArticleFilter(search.getValue(), choice.state(), choice.unassigned());
    }
}
