package dev.concord.adjudication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.concord.adjudication.CaseLine;
import dev.concord.adjudication.Cases;
import dev.concord.adjudication.Past;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cases, the worst first, some at a time. */
class CaseList extends Div {

    static final int AT_ONCE = 50;

    /** Cells for which a narrow screen has no room; what they say stands in the first column there. */
    private static final String WIDE = "wide";

    final Grid<CaseLine> lines = new Grid<>();
    final Button more = new Button("Show more");

    private final List<CaseLine> shown = new ArrayList<>();
    private transient @Nullable Function<@Nullable String, Cases.Page> pages;
    private @Nullable String next;
    private String query = "";
    private Map<String, String> names = Map.of();

    CaseList() {
        addClassName("case-list");
        lines.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        lines.setSelectionMode(Grid.SelectionMode.NONE);
        lines.setAllRowsVisible(true);
        lines.addColumn(LitRenderer.<CaseLine>of("""
                        <a class="title" href="${item.path}">${item.text}</a>
                        <div class="about">${item.about}</div>
                        <div class="about narrow">${item.kinds} · ${item.state}</div>""")
                        .withProperty(
                                "path", line -> "cases/" + line.id().value() + (query.isEmpty() ? "" : "?" + query))
                        .withProperty("text", CaseList::text)
                        .withProperty("about", CaseList::about)
                        .withProperty("kinds", CaseList::kinds)
                        .withProperty("state", CaseList::state))
                .setHeader("Case, worst first")
                .setFlexGrow(1);
        lines.addColumn(LitRenderer.<CaseLine>of("""
                        <div>${item.kinds}</div><div class="about">${item.who}</div>""")
                        .withProperty("kinds", CaseList::kinds)
                        .withProperty(
                                "who",
                                line -> line.labellers().stream()
                                        .map(one -> names.getOrDefault(one, one))
                                        .collect(Collectors.joining(", "))))
                .setHeader("Differs in")
                .setWidth("15rem")
                .setFlexGrow(0)
                .setHeaderPartName(WIDE)
                .setPartNameGenerator(line -> WIDE);
        lines.addColumn(LitRenderer.<CaseLine>of("""
                        <span class="state ${item.look}">${item.state}</span>
                        <div class="about">${item.decided}</div>""")
                        .withProperty("look", CaseList::look)
                        .withProperty("state", CaseList::state)
                        .withProperty("decided", line -> line.decided() == null ? "" : decided(line.decided())))
                .setHeader("State")
                .setWidth("9.5rem")
                .setFlexGrow(0)
                .setHeaderPartName(WIDE)
                .setPartNameGenerator(line -> WIDE)
                .setKey("state");
        more.addClickListener(click -> append());
        add(lines, more);
    }

    /**
     * Shows a list from its beginning.
     *
     * @param wire the filter as addresses name it
     */
    void show(String wire, Map<String, String> people, Function<@Nullable String, Cases.Page> reader) {
        query = wire;
        names = people;
        pages = reader;
        next = null;
        shown.clear();
        append();
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    private void append() {
        if (pages == null) return;
        Cases.Page page = pages.apply(next);
        shown.addAll(page.lines());
        next = page.next();
        lines.setItems(shown);
        more.setVisible(next != null);
    }

    private static String text(CaseLine line) {
        return line.layer().whole() ? line.article().title() : "“" + line.excerpt() + "”";
    }

    private static String about(CaseLine line) {
        String outlet = line.article().outlet();
        String where = line.layer().whole() || line.article().headline() == null
                ? ""
                : " · " + line.article().headline();
        return Words.layer(line.layer())
                + where
                + (outlet == null ? "" : " · " + outlet)
                + (line.settled() ? " · gold is settled" : "");
    }

    private static String kinds(CaseLine line) {
        return line.kinds().stream().map(Words::kind).collect(Collectors.joining(", "));
    }

    private static String state(CaseLine line) {
        if (line.changed()) return "changed since";
        return switch (line.state()) {
            case GROUP -> "with the group";
            case DECIDED -> "decided";
            default -> line.settled() ? "left open" : "open";
        };
    }

    private static String look(CaseLine line) {
        if (line.changed()) return "state-returned";
        return switch (line.state()) {
            case GROUP -> "state-skipped";
            case DECIDED -> "state-submitted";
            default -> "";
        };
    }

    private static String decided(Past past) {
        return past.rule() == null
                ? past.by().displayName()
                : "by rule: " + past.rule().wire();
    }
}
