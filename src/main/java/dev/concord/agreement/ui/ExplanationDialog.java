package dev.concord.agreement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import dev.concord.agreement.Explanation;
import dev.concord.agreement.Measure;
import org.jspecify.annotations.Nullable;

/** What a figure is, where it comes from and how to read it. */
final class ExplanationDialog extends Dialog {

    final DescriptionList parts = new DescriptionList();

    /** @param own the figure itself; null to explain what kind it is, for many at once */
    ExplanationDialog(Measure kind, @Nullable Measure own) {
        Explanation explanation = Explanation.of(kind);
        setHeaderTitle(FigureWords.longName(kind));
        setWidth("min(46rem, 94vw)");
        parts.addClassName("explanation");
        if (own != null) part(own.value() == null ? "Why there is no value" : "Here", here(own));
        if (own != null && own.value() != null) {
            part("What does not count", own.whyLeftOut());
            part("In a paper", FigureWords.cited(own));
        }
        part("Formula", explanation.formula());
        part("How to read it", explanation.reading());
        if (explanation.hasThresholds()) part(".667 and .8", Explanation.THRESHOLDS);
        part("The interval", Explanation.INTERVAL);
        part("Published in", explanation.publication());
        add(parts);
        getFooter().add(new Button("Close", click -> close()));
    }

    private static @Nullable String here(Measure own) {
        if (own.value() == null) return own.whyUndefined();
        return "%s, 95 %% interval %s, n = %,d %s."
                .formatted(FigureWords.value(own.value()), FigureWords.interval(own), own.n(), FigureWords.units(own));
    }

    private void part(String name, @Nullable String words) {
        if (words == null) return;
        parts.add(new Term(name), new Description(words));
    }
}
