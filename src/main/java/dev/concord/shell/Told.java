package dev.concord.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** A screen that says why there is nothing else to see, and shows a way back. */
abstract class Told extends Main {

    Told() {
        addClassName("told");
    }

    void tell(String title, String sentence) {
        removeAll();
        add(new H1(title), new Paragraph(sentence), new Anchor("", "Back to the start"));
    }
}
