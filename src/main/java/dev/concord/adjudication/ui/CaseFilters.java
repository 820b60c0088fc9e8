package dev.concord.adjudication.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.concord.account.Member;
import dev.concord.adjudication.CaseFilter;
import dev.concord.adjudication.CaseFilter.State;
import dev.concord.adjudication.CaseKind;
import dev.concord.adjudication.CaseLayer;
import dev.concord.adjudication.Cases;
import dev.concord.corpus.Project;
import dev.concord.scheme.Scheme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What cases are looked for by. A change of any field asks for another list. */
class CaseFilters extends Div {

    final Select<Project> project = new Select<>();
    final MultiSelectComboBox<String> people = new MultiSelectComboBox<>();
    final ComboBox<String> outlet = new ComboBox<>();
    final Select<Integer> guideline = new Select<>();
    final Select<CaseLayer> layer = new Select<>();
    final ComboBox<String> topic = new ComboBox<>();
    final Select<List<State>> state = new Select<>();

    private @Nullable CaseKind kind;
    private boolean reading;
    private final transient Consumer<CaseQuery> changed;

    CaseFilters(List<Project> led, Consumer<CaseQuery> changed) {
        this.changed = changed;
        addClassNames("bar", "case-filters");
        project.setItems(led);
        project.setItemLabelGenerator(Project::name);
        project.setVisible(led.size() > 1);
        project.addValueChangeListener(change -> anotherProject(change.getValue()));
        people.setPlaceholder("Anybody");
        outlet.setPlaceholder("Any outlet");
        topic.setPlaceholder("Any topic");
        guideline.setEmptySelectionCaption("Any guideline");
        layer.setEmptySelectionCaption("Every layer");
        Stream.of(guideline, layer).forEach(select -> select.setEmptySelectionAllowed(true));
        outlet.setClearButtonVisible(true);
        topic.setClearButtonVisible(true);
        people.setClearButtonVisible(true);
        layer.setItems(CaseLayer.values());
        layer.setItemLabelGenerator(one -> one == null ? "Every layer" : Words.layer(one));
        guideline.setItemLabelGenerator(one -> one == null ? "Any guideline" : "Guideline " + one);
        state.setItems(
                Stream.concat(Arrays.stream(State.values()).map(List::of), Stream.of(Arrays.asList(State.values())))
                        .toList());
        state.setItemLabelGenerator(Words::states);
        project.setAriaLabel("Project");
        people.setAriaLabel("People");
        outlet.setAriaLabel("Outlet");
        guideline.setAriaLabel("Guideline version");
        layer.setAriaLabel("Layer");
        topic.setAriaLabel("Topic");
        state.setAriaLabel("State");
        people.addValueChangeListener(change -> tell());
        outlet.addValueChangeListener(change -> tell());
        guideline.addValueChangeListener(change -> tell());
        layer.addValueChangeListener(change -> tell());
        topic.addValueChangeListener(change -> tell());
        state.addValueChangeListener(change -> tell());
        add(project, state, people, layer, outlet, topic, guideline);
    }

    /** Shows what a list is made of; nobody is told. */
    void show(Project chosen, CaseFilter filter, Cases.Choices choices, List<Member> members, Scheme scheme) {
        reading = true;
        Map<String, String> names = members.stream()
                .collect(Collectors.toMap(
                        one -> one.person().name(), one -> one.person().displayName()));
        Map<String, String> topics =
                scheme.topics().stream().collect(Collectors.toMap(Scheme.Topic::id, Scheme.Topic::name));
        project.setValue(chosen);
        people.setItemLabelGenerator(one -> names.getOrDefault(one, one));
        people.setItems(with(choices.labellers(), filter.labellers()));
        people.setValue(Set.copyOf(filter.labellers()));
        outlet.setItems(with(choices.outlets(), filter.outlet()));
        outlet.setValue(filter.outlet());
        topic.setItemLabelGenerator(one -> topics.getOrDefault(one, one));
        topic.setItems(with(choices.topics(), filter.topic()));
        topic.setValue(filter.topic());
        guideline.setItems(with(choices.guidelines(), filter.guideline()));
        guideline.setValue(filter.guideline());
        layer.setValue(filter.layer());
        state.setValue(filter.states());
        kind = filter.kind();
        reading = false;
    }

    /** A link may name what no case has any more; the field must be able to show it, and to clear it. */
    private static <T> List<T> with(List<T> choices, @Nullable T chosen) {
        return chosen == null ? choices : with(choices, List.of(chosen));
    }

    private static <T> List<T> with(List<T> choices, List<T> chosen) {
        return Stream.concat(choices.stream(), chosen.stream()).distinct().toList();
    }

    private void anotherProject(Project other) {
        // Its people, outlets and topics are others.
        if (!reading) changed.accept(new CaseQuery(other.slug(), CaseFilter.OPEN));
    }

    private void tell() {
        if (reading) return;
        changed.accept(new CaseQuery(
                project.getValue().slug(),
                new CaseFilter(
                        state.getValue(),
                        layer.getValue(),
                        kind,
                        List.copyOf(people.getValue()),
                        outlet.getValue(),
                        guideline.getValue(),
                        topic.getValue())));
    }
}
