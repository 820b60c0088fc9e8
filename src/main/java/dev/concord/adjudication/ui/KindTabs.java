package dev.concord.adjudication.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.concord.adjudication.CaseKind;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The kinds of differences with how many cases have each, and the way to those of one kind. */
class KindTabs extends Nav {

    KindTabs() {
        addClassName("kinds");
        setAriaLabel("Kinds of differences");
    }

    /** Kinds that no case has are left out, unless it is the one that is shown. */
    void show(CaseQuery query, ToIntFunction<CaseQuery> count) {
        removeAll();
        var list = new UnorderedList();
        list.add(tab(query, null, count.applyAsInt(query.kind(null))));
        for (CaseKind kind : CaseKind.values()) {
            int found = count.applyAsInt(query.kind(kind));
            if (found > 0 || kind == query.filter().kind()) list.add(tab(query, kind, found));
        }
        add(list);
    }

    private static ListItem tab(CaseQuery query, @Nullable CaseKind kind, int found) {
        var number = new Span(Words.count(found));
        number.addClassName("number");
        var link = new Anchor("cases?" + query.kind(kind).address());
        link.add(new Span(kind == null ? "All" : Words.kind(kind)), number);
        if (kind == query.filter().kind()) link.getElement().setAttribute("aria-current", "page");
        return new ListItem(link);
    }
}
