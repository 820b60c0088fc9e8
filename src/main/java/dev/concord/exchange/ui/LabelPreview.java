package dev.concord.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.concord.account.Member;
import dev.concord.account.Memberships;
import dev.concord.account.ProjectId;
import dev.concord.exchange.FoundName;
import dev.concord.exchange.LabelMapping;
import dev.concord.exchange.LabelMapping.Meaning;
import dev.concord.exchange.LabelReport;
import dev.concord.intake.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file holds and would become: whose labels, what its names mean, what is left out and what is wrong. */
class LabelPreview extends Div {

    final Paragraph summary = new Paragraph();
    final Div tables = new Div();

    private final transient Memberships memberships;
    private final transient Runnable changed;
    private final transient Map<String, Meaning> meanings = new HashMap<>();
    private final transient Map<String, String> labellers = new HashMap<>();
    private transient List<String> people = List.of();

    /** @param changed called when somebody has mapped something otherwise */
    LabelPreview(Memberships memberships, Runnable changed) {
        this.memberships = memberships;
        this.changed = changed;
        summary.getElement().setAttribute("role", "status");
        tables.addClassName("label-tables");
        add(summary, tables);
        clear();
    }

    /** A new file. */
    void begin(ProjectId project) {
        clear();
        people = memberships.members(project).stream()
                .map(Member::person)
                .map(person -> person.name())
                .sorted()
                .toList();
    }

    void clear() {
        meanings.clear();
        labellers.clear();
        summary.setText("");
        tables.removeAll();
    }

    LabelMapping mapping() {
        return new LabelMapping(meanings);
    }

    Map<String, String> labellers() {
        return Map.copyOf(labellers);
    }

    /** Whose labels they are where the file does not say. */
    @Nullable
    String labeller() {
        return labellers.get("");
    }

    /** @param proposals whether they are a model's, and nobody's here */
    void show(LabelReport report, boolean proposals) {
        summary.setText(report.faulty() > 0 ? refused(report) : new Counts(report).expected());
        tables.removeAll();
        faults(report);
        report.files().forEach(file -> people(file.labellers(), proposals));
        report.files().forEach(file -> names(file.names()));
        report.files().forEach(file -> unmapped(file.unmapped()));
    }

    private static String refused(LabelReport report) {
        int records = report.files().stream()
                .mapToInt(LabelReport.FileReport::records)
                .sum();
        // what keeps a whole file from being read is a fault of no record
        String which = report.faulty() > records
                ? "look what is wrong."
                : "%,d of its %,d records %s a fault."
                        .formatted(report.faulty(), records, report.faulty() == 1 ? "has" : "have");
        return "Nothing of this file comes in as it is: " + which;
    }

    private void faults(LabelReport report) {
        if (report.faults().isEmpty()) return;
        String title = "What is wrong" + (report.faulty() > report.faults().size() ? ", the first of it" : "");
        if (report.faults().stream().allMatch(fault -> fault.line().isEmpty())) {
            NativeTableBody rows = table(title, "Fault");
            report.faults().forEach(fault -> rows.add(row(new Span(fault.sentence()))));
            return;
        }
        NativeTableBody rows = table(title, "Line", "Fault");
        for (Fault fault : report.faults()) {
            String line = fault.line().isPresent() ? String.valueOf(fault.line().getAsInt()) : "";
            rows.add(row(new Span(line), new Span(fault.sentence())));
        }
    }

    private void people(Map<String, Integer> found, boolean proposals) {
        NativeTableBody rows = table("Whose labels", "In the file", "Records", "Here");
        if (found.isEmpty()) rows.add(row(new Span("the file does not say"), new Span(""), person("")));
        found.forEach((labeller, records) -> rows.add(row(
                new Span(labeller),
                new Span("%,d".formatted(records)),
                proposals ? new Span("a model") : labeller.equals("gold") ? new Span("gold") : person(labeller))));
    }

    private Select<String> person(String labeller) {
        Select<String> here = new Select<>();
        here.addClassName("here");
        here.setAriaLabel("Whose labels %s are here".formatted(labeller.isEmpty() ? "they" : "those of " + labeller));
        here.setItems(people);
        here.setPlaceholder("nobody yet");
        String now = labellers.getOrDefault(labeller, labeller);
        if (people.contains(now)) here.setValue(now);
        here.addValueChangeListener(change -> {
            labellers.put(labeller, change.getValue());
            changed.run();
        });
        return here;
    }

    private void names(List<FoundName> names) {
        if (names.isEmpty()) return;
        NativeTableBody rows = table("What its names mean", "Name", "Of", "Times", "Here");
        for (FoundName name : names) {
            rows.add(row(
                    new Span(name.name()),
                    new Span(name.ofSpans() ? "places in the text" : "values"),
                    new Span("%,d".formatted(name.times())),
                    meaning(name)));
        }
    }

    private Select<Meaning> meaning(FoundName name) {
        Select<Meaning> here = new Select<>();
        here.addClassName("here");
        here.setAriaLabel("What %s means".formatted(name.name()));
        here.setItems(name.ofSpans() ? Meaning.OF_SPANS : Meaning.OF_VALUES);
        here.setItemLabelGenerator(Meaning::words);
        here.setValue(name.meaning());
        here.addValueChangeListener(change -> {
            meanings.put(name.name(), change.getValue());
            changed.run();
        });
        return here;
    }

    private void unmapped(Map<String, Integer> unmapped) {
        if (unmapped.isEmpty()) return;
        NativeTableBody rows = table("What is left out", "What, and why", "Times");
        unmapped.forEach((what, times) -> rows.add(row(new Span(what), new Span("%,d".formatted(times)))));
    }

    private NativeTableBody table(String title, String... columns) {
        TitledTable table = new TitledTable(title, columns);
        tables.add(table);
        return table.rows();
    }

    private static NativeTableRow row(Component... cells) {
        return TitledTable.row(cells);
    }
}
