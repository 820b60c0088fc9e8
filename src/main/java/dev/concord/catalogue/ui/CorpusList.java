package dev.concord.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.catalogue.Catalogue.Found;
import dev.concord.catalogue.Catalogue.Page;
import dev.concord.catalogue.Facet;
import dev.concord.corpus.ArticleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was found, a hundred at a time. */
class CorpusList extends Div {

    static final int AT_ONCE = 100;

    final Grid<Found> grid = new Grid<>();
    final Button more = new Button("Show more");

    private final transient List<Found> shown = new ArrayList<>();
    private transient Function<@Nullable String, Page> pages = cursor -> new Page(List.of(), null, 0, 0);
    private transient @Nullable FacetWords called;
    private @Nullable String next;

    CorpusList(Runnable chosen) {
        addClassName("corpus-list");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(this::article)
                .setHeader("Article")
                .setFlexGrow(1)
                .setWidth("min(20rem, 60vw)");
        grid.addSelectionListener(change -> chosen.run());
        more.addClickListener(click -> append(pages.apply(next)));
        add(grid, more);
    }

    private Component article(Found one) {
        var title = new Anchor(
                "corpus/article/" + one.article().id().value(), one.article().title());
        title.setClassName("title");
        var about = new Div(Stream.of(
                        one.article().outlet(),
                        Objects.toString(one.article().published(), null),
                        first(one, Facet.PLACE),
                        first(one, Facet.LANGUAGE))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        about.setClassName("about");
        var marks = new Div();
        marks.setClassName("marks");
        one.values(Facet.STATE).forEach(state -> marks.add(mark(words(Facet.STATE, state), "state")));
        one.values(Facet.TAG).forEach(tag -> marks.add(mark(tag, "tag")));
        one.values(Facet.FLAG).forEach(flag -> marks.add(mark(words(Facet.FLAG, flag), "flag")));
        one.values(Facet.TOPIC).forEach(topic -> marks.add(mark(words(Facet.TOPIC, topic), "topic")));
        var cell = new Div(title, about, marks);
        cell.setClassName("found");
        return cell;
    }

    private @Nullable String first(Found one, Facet facet) {
        return one.values(facet).stream()
                .map(value -> words(facet, value))
                .findFirst()
                .orElse(null);
    }

    private String words(Facet facet, String value) {
        return called == null ? value : called.of(facet, value);
    }

    static Component mark(String words, String kind) {
        var mark = new Span(words);
        mark.addClassNames("mark", "mark-" + kind);
        return mark;
    }

    /** Begins a list. */
    Page show(FacetWords words, Function<@Nullable String, Page> from) {
        called = words;
        pages = from;
        shown.clear();
        grid.deselectAll();
        return append(pages.apply(null));
    }

    private Page append(Page page) {
        shown.addAll(page.articles());
        next = page.next();
        more.setVisible(next != null);
        grid.setItems(shown);
        return page;
    }

    List<ArticleId> chosen() {
        return grid.getSelectedItems().stream().map(one -> one.article().id()).toList();
    }
}
