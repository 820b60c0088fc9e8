package dev.concord.duplicate.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.CurrentAccount;
import dev.concord.assignment.Leading;
import dev.concord.corpus.Project;
import dev.concord.duplicate.Deciding;
import dev.concord.duplicate.Duplicates;
import dev.concord.duplicate.Group;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The near-duplicates of a project, group by group: to be decided, or decided. */
@Route("corpus/duplicates")
@PageTitle("Near-duplicates · Concord")
@RolesAllowed("LEAD")
@CssImport("./styles/catalogue.css")
@CssImport("./styles/duplicate.css")
class DuplicatesView extends Main implements BeforeEnterObserver {

    static final int AT_ONCE = 20;
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    final Paragraph about = new Paragraph();
    final Tab open = new Tab();
    final Tab decided = new Tab();
    final Tabs tabs = new Tabs(open, decided);
    final Div list = new Div();
    final Button more = new Button("Show more", click -> append());
    final Div empty = new Div();

    private final transient Leading leading;
    private final transient Duplicates duplicates;
    private final transient Deciding deciding;
    private final transient CurrentAccount current;
    private @Nullable Project project;
    private long last;

    DuplicatesView(Leading leading, Duplicates duplicates, Deciding deciding, CurrentAccount current) {
        this.leading = leading;
        this.duplicates = duplicates;
        this.deciding = deciding;
        this.current = current;
        addClassNames("page", "duplicates");
        list.setClassName("group-list");
        empty.setClassName("nothing");
        tabs.addSelectedChangeListener(change -> show());
        add(new H1("Near-duplicates"), about, tabs, list, more, empty);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        String slug = asked.getSingleParameter("project").orElse("");
        List<Project> led = leading.projects();
        project = led.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .or(() -> led.stream().findFirst())
                .orElse(null);
        if (project == null) {
            tabs.setVisible(false);
            more.setVisible(false);
            tell("You lead no project", "An administrator can make you the lead of one.");
            return;
        }
        long behind = duplicates.catchUp(PATIENCE);
        about.removeAll();
        about.add("Articles of ");
        about.add(new Anchor("corpus?project=" + project.slug(), project.name()));
        about.add(" that share at least half of their runs of three words.");
        if (behind > 0) about.add(" %,d texts have yet to be compared.".formatted(behind));
        show();
    }

    private void show() {
        Project in = project;
        if (in == null) return;
        count(in);
        list.removeAll();
        last = 0;
        append();
        empty.setVisible(list.getComponentCount() == 0);
        if (!empty.isVisible()) return;
        if (undecided()) tell("Nothing to decide", "Articles are compared as they come in; groups stand here then.");
        else tell("Nothing decided yet", "What you decide stands here, to be looked at and taken back.");
    }

    private void count(Project in) {
        var counts = duplicates.counts(in.id());
        open.setLabel("To decide (%,d)".formatted(counts.undecided()));
        decided.setLabel("Decided (%,d)".formatted(counts.decided()));
    }

    private boolean undecided() {
        return tabs.getSelectedTab() != decided;
    }

    private void append() {
        List<Group> page = duplicates.page(Objects.requireNonNull(project).id(), undecided(), last, AT_ONCE);
        page.forEach(group -> list.add(card(group)));
        if (!page.isEmpty()) last = page.getLast().id();
        more.setVisible(page.size() == AT_ONCE);
    }

    private Div card(Group group) {
        var heading = new H2(new Anchor(
                "corpus/duplicates/" + group.id(),
                "Compare %d articles".formatted(group.members().size())));
        var rows = new Div();
        rows.setClassName("members");
        var card = new Div(heading, rows);
        card.setClassName("group-card");
        var bar = new DecisionBar(deciding, current, now -> {
            card.getChildren().filter(DecisionBar.class::isInstance).forEach(one -> ((DecisionBar) one).show(now));
            fill(rows, now);
            count(Objects.requireNonNull(project));
        });
        bar.show(group);
        fill(rows, group);
        card.add(bar);
        return card;
    }

    private static void fill(Div rows, Group group) {
        rows.removeAll();
        for (Group.Member one : group.members()) {
            var row = new MemberRow(one, rows.getComponentCount() + 1);
            row.remove(row.chosen);
            rows.add(row);
        }
    }

    private void tell(String title, String sentence) {
        empty.removeAll();
        empty.add(new H2(title), new Paragraph(sentence));
        empty.setVisible(true);
    }
}
