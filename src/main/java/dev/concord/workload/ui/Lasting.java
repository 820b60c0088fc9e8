package dev.concord.workload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Says that something is being done and has no end to tell. */
class Lasting extends Div {

    Lasting(String words) {
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", words);
        add(new Paragraph(words), bar);
    }

    /** Takes the place of what stood there. */
    void showIn(Div place) {
        place.removeAll();
        place.add(this);
    }
}
