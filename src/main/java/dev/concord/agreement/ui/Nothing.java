package dev.concord.agreement.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.concord.agreement.Choice;
import dev.concord.agreement.Figures;

/** What to do where there is nothing to compare yet. */
final class Nothing extends Div {

    Nothing(Division division, Figures figures, Choice choice) {
        addClassName("nothing");
        if (!choice.isAll()) {
            add(
                    new H2("Nothing to compare among these sheets"),
                    new Paragraph(
                            "%,d sheets on %,d articles are chosen, and no two of them can be compared here. Choose more in the filter."
                                    .formatted(figures.sheets(), figures.articles())));
            return;
        }
        add(new H2("Nothing to compare yet"), new Paragraph(division.empty()));
        switch (division) {
            case GOLD -> add(new Anchor("cases", "Go to Adjudication"));
            case AGAIN -> add(new Anchor("workload", "Go to Workload"));
            default -> add(new Anchor("articles", "Go to Articles"));
        }
    }
}
