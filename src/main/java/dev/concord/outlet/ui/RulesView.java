package dev.concord.outlet.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Person;
import dev.concord.assignment.Leading;
import dev.concord.corpus.Project;
import dev.concord.intake.OutletRule;
import dev.concord.outlet.Trials;
import dev.concord.outlet.Trials.Listed;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules of a project, outlet by outlet. */
@Route("corpus/rules")
@PageTitle("Rules for outlets · Concord")
@RolesAllowed("LEAD")
@CssImport("./styles/catalogue.css")
@CssImport("./styles/outlet.css")
class RulesView extends Main implements BeforeEnterObserver {

    final Select<Project> project = new Select<>();
    final Paragraph about = new Paragraph();
    final Div list = new Div();
    final Div empty = new Div();

    private final transient Leading leading;
    private final transient Trials trials;
    private final transient Accounts accounts;
    private boolean reading;

    RulesView(Leading leading, Trials trials, Accounts accounts) {
        this.leading = leading;
        this.trials = trials;
        this.accounts = accounts;
        addClassNames("page", "rules");
        about.setClassName("about");
        list.setClassName("rule-outlets");
        empty.setClassName("nothing");
        project.setAriaLabel("Project");
        project.setItemLabelGenerator(Project::name);
        project.addValueChangeListener(change -> {
            if (!reading && change.getValue() != null)
                UI.getCurrent()
                        .navigate(
                                RulesView.class,
                                QueryParameters.of("project", change.getValue().slug()));
        });
        var head = new Div(new H1("Rules for outlets"), project);
        head.setClassName("bar");
        add(head, about, list, empty);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Project> led = leading.projects();
        String slug = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("project")
                .orElse("");
        project.setVisible(led.size() > 1);
        if (led.isEmpty()) {
            tell("You lead no project", "An administrator can make you the lead of one.");
            return;
        }
        Project chosen =
                led.stream().filter(one -> one.slug().equals(slug)).findFirst().orElse(led.getFirst());
        reading = true;
        project.setItems(led);
        project.setValue(chosen);
        reading = false;
        about.removeAll();
        about.add("What is a piece of what kind in the articles of an outlet of ");
        about.add(new Anchor("corpus?project=" + chosen.slug(), chosen.name()));
        about.add(". Of two rules that speak of the same piece, the later one is right.");
        show(trials.all(chosen.id()));
    }

    private void show(List<Listed> rules) {
        list.removeAll();
        empty.setVisible(false);
        if (rules.isEmpty())
            tell(
                    "No rules yet",
                    "Where you mend the text of an article, choose a piece and press r: what it is becomes a rule for"
                            + " all articles of its outlet.");
        Map<AccountId, Person> people =
                accounts.findAll(rules.stream().map(one -> one.rule().madeBy()).collect(Collectors.toSet()));
        Map<String, List<Listed>> outlets = rules.stream()
                .collect(Collectors.groupingBy(one -> one.rule().outlet(), LinkedHashMap::new, Collectors.toList()));
        outlets.forEach((outlet, its) -> {
            var items = new UnorderedList();
            items.setClassName("rule-list");
            its.forEach(one -> items.add(item(one, people)));
            var part = new Div(new H2(outlet), items);
            part.setClassName("article-part");
            list.add(part);
        });
    }

    private static ListItem item(Listed one, Map<AccountId, Person> people) {
        OutletRule rule = one.rule();
        var state = new Span(RuleWords.state(rule, one.trial()));
        state.addClassNames("mark", rule.inForce() ? "mark-tag" : "mark-off");
        Person maker = people.get(rule.madeBy());
        var about = new Span("made by %s on %s; %s changed"
                .formatted(
                        maker == null ? "somebody" : maker.displayName(),
                        LocalDate.ofInstant(rule.madeAt(), ZoneOffset.UTC),
                        RuleWords.many(rule.touched(), "article")));
        about.setClassName("about");
        return new ListItem(new Anchor("corpus/rules/" + rule.id(), RuleWords.rule(rule.rule())), state, about);
    }

    private void tell(String title, String sentence) {
        empty.removeAll();
        empty.add(new H2(title), new Paragraph(sentence));
        empty.setVisible(true);
    }
}
