package dev.concord.adjudication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.concord.account.CurrentAccount;
import dev.concord.adjudication.LabelValue;
import dev.concord.adjudication.Outcomes;
import dev.concord.adjudication.SheetOutcome;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.AssignmentId;
import dev.concord.corpus.Article;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.corpus.Speakers;
import dev.concord.scheme.Schemes;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;

/** What became of one's own sheet: mine, gold, and why. Never what others labelled. */
@Route("outcome/:assignment([0-9]{1,18})")
@PermitAll
class OutcomeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    final H1 title = new H1();
    final Paragraph summary = new Paragraph();
    final OrderedList units = new OrderedList();

    private final transient Outcomes outcomes;
    private final transient Sheets sheets;
    private final transient Articles articles;
    private final transient Projects projects;
    private final transient Schemes schemes;
    private final transient Speakers speakers;
    private final transient CurrentAccount current;

    OutcomeView(
            Outcomes outcomes,
            Sheets sheets,
            Articles articles,
            Projects projects,
            Schemes schemes,
            Speakers speakers,
            CurrentAccount current) {
        this.outcomes = outcomes;
        this.sheets = sheets;
        this.articles = articles;
        this.projects = projects;
        this.schemes = schemes;
        this.speakers = speakers;
        this.current = current;
        addClassNames("page", "outcome");
        units.addClassName("outcomes");
        add(new Anchor("", "← My work"), title, summary, units);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var assignment = new AssignmentId(
                event.getRouteParameters().getLong("assignment").orElseThrow(NotFoundException::new));
        SheetId sheet = sheets.find(assignment).orElseThrow(NotFoundException::new);
        SheetOutcome outcome = outcomes.of(sheet, current.id());
        Article article = articles.get(outcome.article());
        Project project = projects.get(article.project());
        title.setText(article.title());
        show(outcome, new SaidWords(schemes.get(project.scheme()), speakers.of(project.id())));
    }

    private void show(SheetOutcome outcome, SaidWords words) {
        long same =
                outcome.lines().stream().filter(line -> line.kinds().isEmpty()).count();
        summary.setText(
                outcome.lines().isEmpty()
                        ? "Nothing is in gold, and you have labelled nothing."
                        : "Gold has %d of %d as you have it."
                                .formatted(same, outcome.lines().size()));
        units.removeAll();
        // What differs is what one comes for.
        outcome.lines().stream().filter(line -> !line.kinds().isEmpty()).forEach(line -> units.add(unit(line, words)));
        outcome.lines().stream().filter(line -> line.kinds().isEmpty()).forEach(line -> units.add(unit(line, words)));
    }

    private static ListItem unit(SheetOutcome.Line line, SaidWords words) {
        var head = new Div(new Span(Words.layer(line.layer())), state(line));
        head.addClassName("unit-head");
        var item = new ListItem(head);
        List<LabelValue> mine = line.mine() == null ? List.of() : List.of(line.mine());
        if (line.kinds().isEmpty()) {
            item.add(side("You and gold", mine, words));
            item.addClassName("same");
            return item;
        }
        var both = new Div(side("You", mine, words), side("Gold", line.gold(), words));
        both.addClassName("sides");
        item.add(both);
        if (line.reason() != null) {
            var why = new Paragraph("Why: " + line.reason().words());
            why.addClassName("why");
            item.add(why);
        }
        return item;
    }

    private static Span state(SheetOutcome.Line line) {
        var state = new Span(
                line.kinds().isEmpty()
                        ? "✓ the same"
                        : "differs: "
                                + line.kinds().stream()
                                        .map(kind -> Words.kind(kind).toLowerCase(java.util.Locale.ROOT))
                                        .collect(Collectors.joining(", ")));
        state.addClassNames("state", line.kinds().isEmpty() ? "state-submitted" : "state-skipped");
        return state;
    }

    private static Component side(String whose, List<LabelValue> values, SaidWords words) {
        var name = new Span(whose);
        name.addClassName("whose");
        var side = new Div(name);
        side.addClassName("side");
        if (values.isEmpty()) side.add(new Paragraph("nothing here"));
        for (LabelValue value : values) {
            var parts = new Div();
            parts.addClassName("parts");
            words.of(value).forEach(part -> {
                var field = new Span(part.name());
                field.addClassName("about");
                parts.add(field, new Span(part.words()));
            });
            side.add(parts);
        }
        return side;
    }

    @Override
    public String getPageTitle() {
        return "Outcome: " + title.getText() + " · Concord";
    }
}
