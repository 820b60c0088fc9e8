package dev.concord.agreement.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import dev.concord.agreement.Choice;
import dev.concord.agreement.Figures;
import dev.concord.assignment.Purpose;
import dev.concord.scheme.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which sheets count. */
final class Filters extends NativeDetails {

    final MultiSelectComboBox<String> people = new MultiSelectComboBox<>("People");
    final ComboBox<String> outlet = new ComboBox<>("Outlet");
    final Select<String> topic = new Select<>();
    final Select<Integer> guideline = new Select<>();
    final ComboBox<LocalDate> week = new ComboBox<>("Week from");
    final Select<Purpose> purpose = new Select<>();
    final Button all = new Button("Clear the filter", click -> show(Choice.ALL, true));

    private final transient Runnable changed;
    private transient Map<String, String> topicNames = Map.of();
    private transient List<String> topics = List.of();
    private transient List<Integer> versions = List.of();
    private transient Set<String> labellers = Set.of();
    private transient @Nullable Figures found;
    private boolean filling;

    Filters(Runnable changed) {
        this.changed = changed;
        addClassName("filters");
        people.setPlaceholder("Everybody");
        people.addClassName("people");
        outlet.setPlaceholder("All outlets");
        outlet.setClearButtonVisible(true);
        week.setPlaceholder("All weeks");
        week.setClearButtonVisible(true);
        week.setItemLabelGenerator(LocalDate::toString);
        topic.setLabel("Topic");
        optional(topic, "All topics");
        topic.setItemLabelGenerator(id -> id == null ? "All topics" : topicNames.getOrDefault(id, id));
        guideline.setLabel("Guideline");
        optional(guideline, "All versions");
        guideline.setItemLabelGenerator(version -> version == null ? "All versions" : "Version " + version);
        purpose.setLabel("Given as");
        optional(purpose, "All work");
        purpose.setItems(Purpose.ORDINARY, Purpose.CALIBRATION, Purpose.CHECK);
        purpose.setItemLabelGenerator(Filters::name);
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(people, outlet, topic, guideline, week, purpose)) {
            field.addValueChangeListener(change -> changed());
        }
        var bar = new Div(people, outlet, topic, guideline, week, purpose, all);
        bar.addClassNames("bar", "fields");
        setContent(bar);
        describe();
    }

    private static void optional(Select<?> field, String nothing) {
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(nothing);
        field.setPlaceholder(nothing);
    }

    private static String name(@Nullable Purpose purpose) {
        return switch (purpose) {
            case null -> "All work";
            case ORDINARY -> "Ordinary work";
            case CALIBRATION -> "Calibration";
            case CHECK -> "Hidden gold";
            case REPEAT -> "Hidden repeats";
        };
    }

    /** What there is to choose from; what is chosen stays. */
    void offer(Scheme scheme, List<Integer> versions, Set<String> members, @Nullable Figures whole) {
        topicNames = scheme.topics().stream().collect(Collectors.toMap(Scheme.Topic::id, Scheme.Topic::name));
        topics = scheme.topics().stream().map(Scheme.Topic::id).toList();
        this.versions = versions;
        labellers = members;
        offer(whole);
    }

    /** The outlets and weeks that there are. */
    void offer(@Nullable Figures whole) {
        found = whole;
        show(choice(), false);
    }

    /** A field takes no value that it does not offer. */
    private void offerWith(Choice choice) {
        people.setItems(with(labellers, found == null ? List.of() : found.labellers(), choice.labellers()));
        outlet.setItems(with(found == null ? List.of() : found.outlets(), one(choice.outlet())));
        week.setItems(with(found == null ? List.of() : found.weeks(), one(choice.week())));
        topic.setItems(with(topics, one(choice.topic())));
        guideline.setItems(with(versions, one(choice.guideline())));
    }

    private static <T> List<T> one(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    @SafeVarargs
    private static <T> Set<T> with(Collection<T>... parts) {
        Set<T> all = new LinkedHashSet<>();
        for (Collection<T> part : parts) all.addAll(part);
        return all;
    }

    /** @param tell whether whoever listens is told */
    void show(Choice choice, boolean tell) {
        filling = true;
        offerWith(choice);
        people.setValue(choice.labellers());
        outlet.setValue(choice.outlet());
        topic.setValue(choice.topic());
        guideline.setValue(choice.guideline());
        week.setValue(choice.week());
        purpose.setValue(choice.purpose());
        filling = false;
        describe();
        if (tell) changed.run();
    }

    Choice choice() {
        return new Choice(
                people.getValue(),
                outlet.getValue(),
                topic.getValue(),
                guideline.getValue(),
                week.getValue(),
                purpose.getValue());
    }

    private void changed() {
        if (filling) return;
        describe();
        changed.run();
    }

    private void describe() {
        Choice choice = choice();
        List<String> parts = new ArrayList<>();
        if (!choice.labellers().isEmpty()) parts.add(String.join(", ", new TreeSet<>(choice.labellers())));
        if (choice.outlet() != null) parts.add(choice.outlet());
        if (choice.topic() != null) parts.add(topicNames.getOrDefault(choice.topic(), choice.topic()));
        if (choice.guideline() != null) parts.add("guideline " + choice.guideline());
        if (choice.week() != null) parts.add("week from " + choice.week());
        if (choice.purpose() != null) parts.add(name(choice.purpose()).toLowerCase(Locale.ROOT));
        setSummaryText(parts.isEmpty() ? "Filter: all sheets" : "Filter: " + String.join(" · ", parts));
        all.setEnabled(!parts.isEmpty());
    }
}
