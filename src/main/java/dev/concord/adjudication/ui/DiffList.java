package dev.concord.adjudication.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.concord.adjudication.ui.LineDiff.Line;
import dev.concord.adjudication.ui.LineDiff.Side;
import java.util.List;

/** Shows what changed between two texts; what went and what came differ in sign and line, not only in colour. */
class DiffList extends Div {

    /** Unchanged lines that stay in sight before and after a change. */
    private static final int AROUND = 2;

    DiffList() {
        addClassName("diff");
    }

    void show(LineDiff diff) {
        removeAll();
        if (diff.isEmpty()) {
            add(new Paragraph("The two versions say the same."));
            return;
        }
        add(new Paragraph("%d lines came, %d went.".formatted(diff.count(Side.NEW), diff.count(Side.OLD))));
        var list = new UnorderedList();
        List<Line> lines = diff.lines();
        for (int i = 0; i < lines.size(); ) {
            int quiet = quietFrom(lines, i);
            if (quiet > 1) list.add(folded(quiet));
            else list.add(line(lines.get(i)));
            i += Math.max(1, quiet > 1 ? quiet : 1);
        }
        add(list);
    }

    /** How many lines from here on are the same and far from any change. */
    private static int quietFrom(List<Line> lines, int from) {
        int to = from;
        while (to < lines.size() && far(lines, to)) to++;
        return to - from;
    }

    private static boolean far(List<Line> lines, int at) {
        int first = Math.max(0, at - AROUND);
        int last = Math.min(lines.size() - 1, at + AROUND);
        return lines.subList(first, last + 1).stream().allMatch(line -> line.side() == Side.BOTH);
    }

    private static ListItem folded(int count) {
        var item = new ListItem("… %d lines as before …".formatted(count));
        item.addClassName("folded");
        return item;
    }

    private static ListItem line(Line line) {
        String text = line.text().isEmpty() ? "\u00a0" : line.text();
        return switch (line.side()) {
            case BOTH -> new ListItem(text);
            case OLD -> changed("del", "−", text);
            case NEW -> changed("ins", "+", text);
        };
    }

    private static ListItem changed(String tag, String sign, String text) {
        var mark = new Span(sign);
        mark.addClassName("sign");
        var words = new HtmlComponent(tag);
        words.getElement().setText(text);
        var item = new ListItem(mark, words);
        item.addClassName(tag);
        return item;
    }
}
