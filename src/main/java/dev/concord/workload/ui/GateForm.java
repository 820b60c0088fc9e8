package dev.concord.workload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import dev.concord.workload.Gate;
import dev.concord.workload.GateFigure;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The least that opens production; a figure left empty is not asked for. */
class GateForm extends Div {

    final Map<GateFigure, NumberField> least = new EnumMap<>(GateFigure.class);
    final IntegerField articles = new IntegerField("Articles with gold, at least");

    GateForm() {
        addClassNames("bar", "fields");
        articles.setMin(1);
        articles.setValue(5);
        add(articles);
        for (GateFigure figure : GateFigure.values()) {
            var field = new NumberField(figure.title() + ", at least");
            field.setHelperText(figure.how());
            field.setPlaceholder("not asked");
            field.setMin(0);
            field.setMax(1);
            field.setStep(.01);
            least.put(figure, field);
            add(field);
        }
        Objects.requireNonNull(least.get(GateFigure.QUOTES)).setValue(.7);
    }

    Gate gate() {
        Map<GateFigure, Double> asked = new EnumMap<>(GateFigure.class);
        least.forEach((figure, field) -> {
            if (field.getValue() != null) asked.put(figure, field.getValue());
        });
        return new Gate(asked, Objects.requireNonNullElse(articles.getValue(), 0));
    }
}
