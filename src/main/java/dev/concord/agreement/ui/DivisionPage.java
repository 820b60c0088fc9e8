package dev.concord.agreement.ui;

import com.vaadin.flow.component.html.Div;
import dev.concord.agreement.Choice;
import dev.concord.agreement.Figures;
import org.jspecify.annotations.Nullable;

/** The figures of one division; keeps what was chosen in it when newer figures come. */
final class DivisionPage extends Div {

    private final String project;
    private final Division division;
    private final transient GroupNames names;
    private @Nullable GroupPanel groups;
    private @Nullable PairPanel pairs;

    DivisionPage(String project, Division division, GroupNames names) {
        this.project = project;
        this.division = division;
        this.names = names;
        addClassName("stacked");
    }

    Division division() {
        return division;
    }

    void show(Figures figures, Choice choice) {
        switch (division) {
            case OVERVIEW -> {
                removeAll();
                add(new Overview(project, figures.measures(), choice));
            }
            case PAIRS -> {
                if (pairs == null) {
                    pairs = new PairPanel(project);
                    add(pairs);
                }
                pairs.show(figures.groups().getFirst(), choice);
            }
            default -> {
                if (groups == null) {
                    groups = new GroupPanel(project, division, names);
                    add(groups);
                }
                groups.show(figures.groups(), figures.leftOut(), choice);
            }
        }
    }
}
