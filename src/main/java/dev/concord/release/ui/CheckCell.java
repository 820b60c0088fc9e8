package dev.concord.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.release.ReleaseFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a release is as it was written; checked when somebody asks, for that reads all of it. */
final class CheckCell extends Div {

    private static final int SHOWN = 3;

    final Button check = new Button("Verify");

    /** @param faults null while nobody has checked */
    CheckCell(int number, @Nullable List<ReleaseFault> faults, Runnable checked) {
        check.addThemeVariants(ButtonVariant.SMALL);
        check.setAriaLabel("Verify release " + number);
        check.setDisableOnClick(true);
        check.addClickListener(click -> checked.run());
        addClassName("check");
        if (faults != null) show(faults);
        add(check);
    }

    private void show(List<ReleaseFault> faults) {
        var badge = new Span(faults.isEmpty() ? "As written" : "Changed since");
        badge.addClassNames("state", faults.isEmpty() ? "state-submitted" : "state-returned");
        add(badge);
        faults.stream().limit(SHOWN).forEach(fault -> add(new Div(fault.toString())));
        if (faults.size() > SHOWN) add(new Div("and %d more".formatted(faults.size() - SHOWN)));
    }
}
