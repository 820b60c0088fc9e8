package dev.concord.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Says that something is being done and has no end to tell. */
public class Lasting extends Div {

    public Lasting(String words) {
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", words);
        add(new Paragraph(words), bar);
    }

    /** Takes the place of what stood there. */
    public void showIn(Div place) {
        place.removeAll();
        place.add(this);
    }
}
