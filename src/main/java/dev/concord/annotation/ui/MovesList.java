package dev.concord.annotation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.concord.annotation.LabelsMoved;
import dev.concord.annotation.LabelsMoved.Fate;
import dev.concord.annotation.LabelsMoved.Outcome;
import dev.concord.assignment.AssignmentState;
import java.util.List;

/** What becomes of labels in another text, sheet by sheet. */
public class MovesList extends Div {

    public MovesList(List<LabelsMoved> moved) {
        setClassName("moves");
        moved.forEach(one -> add(sheet(one)));
    }

    private static Div sheet(LabelsMoved one) {
        var part = new Div(new H3("%s%s, %s"
                .formatted(
                        one.labeller(),
                        one.pass() == 1 ? "" : " (hidden repeat)",
                        one.state().words())));
        boolean returned = one.state() == AssignmentState.SUBMITTED && one.count(Outcome.LOST) > 0;
        part.add(new Paragraph("%d as they are, %d with other words, %d cannot move.%s"
                .formatted(
                        one.count(Outcome.SAME),
                        one.count(Outcome.CHANGED),
                        one.count(Outcome.LOST),
                        returned ? " Goes back to work." : "")));
        var list = new UnorderedList();
        one.labels().stream().filter(label -> label.outcome() != Outcome.SAME).forEach(label -> list.add(item(label)));
        if (list.getComponentCount() > 0) part.add(list);
        return part;
    }

    private static ListItem item(Fate label) {
        var item = new ListItem(new Span(label.layer().wire() + " “"), words(label.before()), new Span("” "));
        if (label.after() == null) {
            var mark = new Span("cannot move");
            mark.addClassNames("mark", "mark-aside");
            item.add(mark);
        } else {
            item.add(new Span("becomes “"), words(label.after()), new Span("”"));
        }
        return item;
    }

    private static Span words(String words) {
        var span = new Span(words);
        span.setClassName("words");
        return span;
    }
}
