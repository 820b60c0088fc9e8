package dev.concord.progress.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.concord.account.AccountId;
import dev.concord.account.Person;
import dev.concord.assignment.AssignmentFilter;
import dev.concord.assignment.AssignmentState;
import dev.concord.progress.Overview.Work;
import dev.concord.progress.WorkLines;
import dev.concord.progress.WorkLines.Line;
import dev.concord.shell.CsvDownload;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a lead has to look at: sheets that were returned and not come back, and skipped ones, each with its reason. */
class Flags extends Section {

    private static final int SHOWN = 8;
    private static final List<AssignmentState> STATES = List.of(AssignmentState.RETURNED, AssignmentState.SKIPPED);

    final UnorderedList list = new UnorderedList();
    final Paragraph sentence = new Paragraph();
    final UnorderedList reasons = new UnorderedList();
    final Div foot = new Div();

    private final transient WorkLines lines;

    Flags(WorkLines lines) {
        this.lines = lines;
        addClassNames("chart-panel", "flags");
        reasons.setClassName("reasons");
        reasons.getElement().setAttribute("aria-label", "Skipped, by reason");
        foot.setClassName("chart-foot");
        add(new H2("Open flags"), sentence, reasons, list, foot);
    }

    void show(Work all, Links links) {
        list.removeAll();
        reasons.removeAll();
        foot.removeAll();
        long flags = all.returned() + all.skipped();
        sentence.setText(
                flags == 0
                        ? "Nothing is skipped, and nothing that was returned is still out."
                        : "%s returned and not submitted again, %s skipped."
                                .formatted(Words.number(all.returned()), Words.number(all.skipped())));
        if (flags == 0) return;
        lines.countSkips(filter(links, AssignmentState.SKIPPED))
                .forEach((reason, count) -> reasons.add(new ListItem(
                        new Anchor(links.skipped(reason), "%s: %s".formatted(reason.words(), Words.number(count))))));
        for (AssignmentState state : STATES) {
            int room = SHOWN - (int) list.getChildren().count();
            if (room > 0) lines.find(filter(links, state), 0, room).forEach(line -> list.add(item(line)));
        }
        String path = links.work(AssignmentState.RETURNED, AssignmentState.SKIPPED);
        foot.add(
                new Anchor(path, "All %s".formatted(Words.count(flags, "flag", "flags"))),
                new CsvDownload("Open flags", "open-flags", out -> {
                    out.row(WorkTable.COLUMNS);
                    for (AssignmentState state : STATES) WorkTable.write(out, lines, filter(links, state));
                }));
    }

    private static AssignmentFilter filter(Links links, AssignmentState state) {
        Set<AccountId> people = links.people().stream().map(Person::id).collect(Collectors.toSet());
        return WorkLines.filter(links.project().id(), people, Set.of(state), Set.of(), links.from(), links.to());
    }

    private static ListItem item(Line line) {
        var state = new Span(line.assignment().state().words());
        state.addClassNames("state", "state-" + line.assignment().state().wire());
        var link =
                new Anchor(Links.sheet(line.assignment().id()), line.article().title());
        link.setClassName("title");
        var about = new Div(new Span(line.person().displayName() + ": " + WorkTable.reason(line)));
        about.setClassName("about");
        return new ListItem(state, new Div(link, about));
    }
}
