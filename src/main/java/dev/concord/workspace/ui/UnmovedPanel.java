package dev.concord.workspace.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.concord.annotation.Layer;
import dev.concord.annotation.UnmovedLabels.Unmoved;
import java.util.List;

/** Labels of a sheet that did not come along when the text was mended, until the sheet is submitted again. */
@CssImport("./styles/unmoved.css")
class UnmovedPanel extends NativeDetails {

    UnmovedPanel(List<Unmoved> labels) {
        addClassName("unmoved");
        setSummaryText(
                labels.size() == 1
                        ? "The text was mended: 1 label could not move"
                        : "The text was mended: %d labels could not move".formatted(labels.size()));
        var list = new UnorderedList();
        labels.forEach(one -> list.add(
                new ListItem("%s: “%s”".formatted(one.layer() == Layer.QUOTE ? "Quote" : "Mention", one.words()))));
        setContent(new Div(list, new Paragraph("Label again what is still there. This list goes when you submit.")));
    }
}
