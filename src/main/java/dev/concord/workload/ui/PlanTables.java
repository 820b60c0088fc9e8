package dev.concord.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.concord.assignment.Plan;
import dev.concord.assignment.Plan.Pair;
import dev.concord.assignment.Plan.Total;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A plan as tables: who gets what, who shares articles with whom, and what could not be placed. */
class PlanTables extends Div {

    final Grid<Total> people = new Grid<>();
    final Grid<Plan.Unplaced> unplaced = new Grid<>();

    private final UnaryOperator<String> names;

    /** @param names makes the shown name of a sign-in name */
    PlanTables(Plan plan, UnaryOperator<String> names) {
        this.names = names;
        addClassName("sections");
        add(new Paragraph(told(plan)));
        add(people(plan.people()));
        if (plan.people().size() > 1) add(new H3("Articles two people share"), matrix(plan));
        if (!plan.unplaced().isEmpty()) add(new H3("Cannot be placed"), unplaced(plan.unplaced()));
    }

    static String told(Plan plan) {
        String given = plan.placed().size() == 1
                ? "1 new assignment"
                : "%,d new assignments".formatted(plan.placed().size());
        int missing = plan.missing();
        return "%s; then %,d of %,d articles are shared by two or more.%s"
                .formatted(
                        given,
                        plan.shared(),
                        plan.articles(),
                        missing == 0 ? "" : " %,d cannot be placed.".formatted(missing));
    }

    private Component people(List<Total> totals) {
        people.addThemeVariants(GridVariant.NO_BORDER);
        people.setSelectionMode(Grid.SelectionMode.NONE);
        people.setAllRowsVisible(true);
        people.addColumn(total -> names.apply(total.name()))
                .setHeader("Annotator")
                .setFlexGrow(2);
        people.addColumn(Total::has).setHeader("Has").setWidth("5rem");
        people.addColumn(Total::gets).setHeader("Gets").setWidth("5rem");
        people.addColumn(total -> total.most() == null
                        ? String.valueOf(total.total())
                        : "%d of %d".formatted(total.total(), total.most()))
                .setHeader("In the end")
                .setWidth("7rem");
        people.setEmptyStateText("There is nobody to plan for.");
        people.setItems(totals);
        return people;
    }

    private Component matrix(Plan plan) {
        List<String> who = plan.people().stream().map(Total::name).toList();
        Map<List<String>, Integer> shared = new HashMap<>();
        for (Pair pair : plan.pairs()) {
            shared.put(List.of(pair.first(), pair.second()), pair.articles());
            shared.put(List.of(pair.second(), pair.first()), pair.articles());
        }
        return new MatrixTable(
                "Articles two people share",
                who.stream().map(names).toList(),
                (row, column) -> row.equals(column)
                        ? ""
                        : String.valueOf(shared.getOrDefault(List.of(who.get(row), who.get(column)), 0)));
    }

    private Component unplaced(List<Plan.Unplaced> left) {
        unplaced.addThemeVariants(GridVariant.NO_BORDER);
        unplaced.setSelectionMode(Grid.SelectionMode.NONE);
        unplaced.addColumn(Plan.Unplaced::article).setHeader("Article").setWidth("11rem");
        unplaced.addColumn(one -> one.missing() == 1 ? "1 annotator" : one.missing() + " annotators")
                .setHeader("Lacks")
                .setWidth("8rem");
        unplaced.addColumn(one -> one.why().words()).setHeader("Why").setFlexGrow(2);
        unplaced.setItems(left);
        return unplaced;
    }
}
