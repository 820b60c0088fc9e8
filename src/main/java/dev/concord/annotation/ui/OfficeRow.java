package dev.concord.annotation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.corpus.Speaker.Office;

/** A role and when it was held. */
class OfficeRow extends Div {

    final TextField title = new TextField("Role");
    final DatePicker from = new DatePicker("From");
    final DatePicker to = new DatePicker("To");
    final Button remove = new Button(new Icon("vaadin", "close-small"));

    OfficeRow(Office office) {
        addClassName("office");
        title.setValue(office.title());
        title.setMaxLength(200);
        from.setValue(office.from());
        to.setValue(office.to());
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove the role");
        add(title, from, to, remove);
    }

    Office office() {
        return new Office(title.getValue(), from.getValue(), to.getValue());
    }

    /** Such as "Foreign Minister (2017-08-03 – 2019-09-11)". */
    static String words(Office office) {
        if (office.from() == null && office.to() == null) return office.title();
        return "%s (%s – %s)"
                .formatted(
                        office.title(),
                        office.from() == null ? "" : office.from(),
                        office.to() == null ? "" : office.to());
    }
}
