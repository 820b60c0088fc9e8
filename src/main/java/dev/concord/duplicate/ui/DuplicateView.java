package dev.concord.duplicate.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.CurrentAccount;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Projects;
import dev.concord.duplicate.Deciding;
import dev.concord.duplicate.Duplicates;
import dev.concord.duplicate.Group;
import dev.concord.duplicate.Group.Member;
import dev.concord.duplicate.Role;
import dev.concord.shell.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One group of near-duplicates: its articles, two of them word by word, and what a lead decides. */
@Route("corpus/duplicates/:group([0-9]{1,18})")
@PageTitle("Near-duplicates · Concord")
@RolesAllowed("LEAD")
@CssImport("./styles/catalogue.css")
@CssImport("./styles/duplicate.css")
class DuplicateView extends Main implements BeforeEnterObserver {

    final H1 title = new H1();
    final Anchor all = new Anchor("", "All groups");
    final Anchor next = new Anchor("", "Next to decide (n)");
    final Div members = new Div();
    final Select<Member> kept = new Select<>();
    final DecisionBar bar;
    final Select<Member> left = new Select<>();
    final Select<Member> right = new Select<>();
    final DiffPane diff = new DiffPane();

    private final transient Duplicates duplicates;
    private final transient Articles articles;
    private final transient Projects projects;
    private final transient CurrentAccount current;
    private final transient List<MemberRow> rows = new ArrayList<>();
    private boolean reading;

    DuplicateView(
            Duplicates duplicates, Deciding deciding, Articles articles, Projects projects, CurrentAccount current) {
        this.duplicates = duplicates;
        this.articles = articles;
        this.projects = projects;
        this.current = current;
        bar = new DecisionBar(deciding, current, this::show);
        bar.byKeys(
                this::chosen,
                () -> kept.getValue() == null ? null : kept.getValue().id());
        Shortcuts.addShortcutListener(this, this::goOn, Key.KEY_N);
        addClassNames("page", "duplicates");
        members.setClassName("members");
        for (Select<Member> select : List.of(kept, left, right)) {
            select.setItemLabelGenerator(this::name);
            select.addClassName("member-choice");
        }
        kept.setLabel("If one is labelled, this one");
        left.setLabel("Left");
        right.setLabel("Right");
        left.addValueChangeListener(change -> compare());
        right.addValueChangeListener(change -> compare());
        var ways = new Div(all, next);
        ways.setClassName("bar");
        var sides = new Div(left, right);
        sides.addClassNames("diff-choice");
        add(title, ways, about(), members, kept, bar, new H2("Word by word"), sides, diff);
    }

    private static Paragraph about() {
        var about = new Paragraph(
                "Choose those that a decision is about. Labels that somebody has made stay, whatever you decide.");
        about.setClassName("about");
        return about;
    }

    /** With its number, for titles are often the same. */
    private String name(Member one) {
        int number = rows.stream().map(row -> row.member.id()).toList().indexOf(one.id()) + 1;
        var article = one.article();
        return Stream.of(article.outlet(), article.title())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": ", number + ". ", ""));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = Long.parseLong(event.getRouteParameters().get("group").orElseThrow());
        var project = duplicates
                .projectOf(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "There is no group of near-duplicates with the number %d; it may have become one with another."
                                .formatted(id)));
        current.requireLead(project);
        all.setHref("corpus/duplicates?project=" + projects.get(project).slug());
        show(duplicates.get(project, id));
    }

    private void show(Group group) {
        title.setText(
                "%d articles tell nearly the same".formatted(group.members().size()));
        bar.show(group);
        rows.clear();
        members.removeAll();
        Member first = group.members().getFirst();
        for (Member one : group.members()) {
            var row = new MemberRow(one, rows.size() + 1);
            row.chosen.setValue(one.role() != Role.APART);
            rows.add(row);
            members.add(row);
        }
        reading = true;
        for (Select<Member> select : List.of(kept, left, right)) select.setItems(group.members());
        kept.setValue(first);
        left.setValue(first);
        right.setValue(group.members().get(1));
        reading = false;
        compare();
        String after = duplicates.page(group.project(), true, group.id(), 1).stream()
                .findFirst()
                .or(() -> duplicates.page(group.project(), true, 0, 1).stream().findFirst())
                .filter(other -> other.id() != group.id())
                .map(other -> "corpus/duplicates/" + other.id())
                .orElse("");
        next.setVisible(!after.isEmpty());
        next.setHref(after);
    }

    private List<ArticleId> chosen() {
        List<ArticleId> chosen = rows.stream()
                .filter(row -> row.chosen.getValue())
                .map(row -> row.member.id())
                .toList();
        if (chosen.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, "Choose the articles that you decide about.");
        return chosen;
    }

    private void compare() {
        @Nullable Member one = left.getValue();
        @Nullable Member other = right.getValue();
        if (reading || one == null || other == null) return;
        diff.show(articles.get(one.id()).text(), articles.get(other.id()).text());
    }

    private void goOn() {
        if (next.isVisible()) UI.getCurrent().navigate(next.getHref());
    }
}
