package dev.concord.outlet.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.concord.account.ProjectId;
import dev.concord.annotation.ui.MovesList;
import dev.concord.duplicate.ui.DiffPane;
import dev.concord.outlet.Trial;
import dev.concord.outlet.Trial.Outcome;
import dev.concord.outlet.Tried;
import dev.concord.outlet.TriedArticles;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The articles of a trial; each opens to what becomes of it. */
class TriedList extends Div {

    static final int AT_ONCE = 25;

    final Tab waiting = new Tab();
    final Tab done = new Tab();
    final Tab leftOut = new Tab();
    final Tabs tabs = new Tabs(waiting, done, leftOut);
    final TextField words = new TextField();
    final Checkbox losing = new Checkbox("Only those that lose labels");
    final Div rows = new Div();
    final Paragraph nothing = new Paragraph("None.");
    final Button more = new Button("Show more", click -> append());

    private final transient TriedArticles articles;
    private transient @Nullable ProjectId project;
    private long rule;
    private long last;
    private boolean reading;

    TriedList(TriedArticles articles) {
        this.articles = articles;
        addClassName("tried");
        words.setPlaceholder("Words of the headline");
        words.setAriaLabel("Words of the headline");
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> again());
        losing.addValueChangeListener(change -> again());
        tabs.addSelectedChangeListener(change -> again());
        rows.setClassName("tried-rows");
        nothing.setClassName("about");
        var filters = new Div(words, losing);
        filters.setClassName("bar");
        add(tabs, filters, rows, nothing, more);
    }

    /** @param trial null where there is none, which hides the list */
    void show(ProjectId in, long number, @Nullable Trial trial) {
        project = in;
        rule = number;
        setVisible(trial != null && trial.state() != Trial.State.TRYING && trial.state() != Trial.State.BROKEN_OFF);
        if (trial == null || !isVisible()) return;
        reading = true;
        waiting.setLabel("To change (%,d)".formatted(trial.waiting()));
        done.setLabel("Changed (%,d)".formatted(trial.done()));
        leftOut.setLabel("Left as they are (%,d)".formatted(trial.leftOut()));
        waiting.setVisible(trial.state() != Trial.State.APPLIED || trial.waiting() > 0);
        done.setVisible(trial.done() > 0 || trial.state() != Trial.State.TRIED);
        tabs.setSelectedTab(waiting.isVisible() && (trial.waiting() > 0 || !done.isVisible()) ? waiting : done);
        losing.setVisible(trial.lost() > 0);
        reading = false;
        again();
    }

    private void again() {
        if (reading) return;
        rows.removeAll();
        last = 0;
        append();
        nothing.setVisible(rows.getComponentCount() == 0);
    }

    private void append() {
        ProjectId in = project;
        if (in == null) return;
        List<Tried> page = articles.page(in, rule, outcome(), losing.getValue(), words.getValue(), last, AT_ONCE);
        page.forEach(one -> rows.add(row(in, one)));
        if (!page.isEmpty()) last = page.getLast().article().value();
        more.setVisible(page.size() == AT_ONCE);
    }

    private Outcome outcome() {
        return Map.of(waiting, Outcome.WAITING, done, Outcome.DONE, leftOut, Outcome.LEFT_OUT)
                .getOrDefault(tabs.getSelectedTab(), Outcome.WAITING);
    }

    private NativeDetails row(ProjectId in, Tried one) {
        var summary = new Div(new Span(one.title()));
        summary.setClassName("tried-summary");
        if (one.why() != null) summary.add(mark(one.why(), "mark-flag"));
        if (one.moved() > 0) summary.add(mark(RuleWords.many(one.moved(), "label") + " with other words", "mark-flag"));
        if (one.lost() > 0) summary.add(mark(RuleWords.many(one.lost(), "label") + " cannot move", "mark-aside"));
        var row = new NativeDetails(summary);
        row.addToggleListener(toggle -> {
            if (toggle.isOpened()) row.setContent(look(in, one));
        });
        return row;
    }

    private static Span mark(String words, String kind) {
        var mark = new Span(words);
        mark.addClassNames("mark", kind);
        return mark;
    }

    Div look(ProjectId in, Tried one) {
        TriedArticles.Look look = articles.look(in, rule, one.article());
        var content = new Div();
        content.setClassName("tried-look");
        look.changed().forEach(piece -> content.add(piece(piece)));
        if (!look.before().equals(look.after())) {
            var diff = new DiffPane();
            diff.show(look.before(), look.after());
            diff.onlyWhatDiffers();
            content.add(new H3("Word by word"), diff);
        }
        if (!look.labels().isEmpty()) content.add(new H3("Labels"), new MovesList(look.labels()));
        content.add(new Anchor("corpus/article/" + one.article().value(), "The article"));
        return content;
    }

    private static Div piece(TriedArticles.Changed piece) {
        String was = RuleWords.kind(piece.before());
        var kinds = new Span(
                switch (piece.after()) {
                    case JOINED -> was + ", joined with what followed";
                    case CUT -> was + ", cut off from what stood before";
                    default -> "%s, was %s".formatted(RuleWords.making(piece.after()), was);
                });
        kinds.setClassName("kind");
        var text = new Span(piece.words());
        text.setClassName("words");
        var row = new Div(kinds, text);
        row.addClassNames(
                "block-row",
                "kind-" + piece.after().kind().orElse(piece.before()).word());
        return row;
    }
}
