package dev.concord.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.concord.catalogue.Catalogue.Amount;
import dev.concord.catalogue.Facet;
import dev.concord.catalogue.Order;
import dev.concord.catalogue.Wanted;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What articles are looked for by. A change of any field asks for another list. */
class CorpusFilters extends Div {

    /** Where articles are looked for. */
    enum Where {
        WORK("In work"),
        ASIDE("Set aside");

        final String title;

        Where(String title) {
            this.title = title;
        }
    }

    final TextField words = new TextField();
    final Select<Order> order = new Select<>();
    final Select<Where> where = new Select<>();
    final DatePicker from = new DatePicker("From");
    final DatePicker to = new DatePicker("To");
    final transient Map<Facet, MultiSelectComboBox<String>> facets = new EnumMap<>(Facet.class);
    final Button clear = new Button("Clear");
    final NativeDetails more;

    private final transient Consumer<Wanted> changed;
    /** While what is asked for is read into the fields, they do not ask. */
    private boolean reading;

    CorpusFilters(Consumer<Wanted> changed) {
        this.changed = changed;
        addClassName("corpus-filters");
        words.setPlaceholder("Words of headline or text");
        words.setAriaLabel("Words of headline or text");
        words.setTitle("All of the words; \"in quotes\" side by side; -without; begin*");
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(350);
        words.addValueChangeListener(change -> ask());
        order.setAriaLabel("Order");
        order.setItems(Order.values());
        order.setItemLabelGenerator(Order::title);
        order.addValueChangeListener(change -> ask());
        where.setAriaLabel("Where");
        where.setItems(Where.values());
        where.setItemLabelGenerator(one -> one.title);
        where.addValueChangeListener(change -> ask());
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        from.addValueChangeListener(change -> ask());
        to.addValueChangeListener(change -> ask());
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> changed.accept(Wanted.ALL));
        var first = new Div(words, where, order, clear);
        first.setClassName("bar");
        var fields = new Div();
        fields.addClassNames("bar", "fields", "facet-fields");
        for (Facet facet : Facet.values()) if (facet != Facet.MONTH) fields.add(field(facet));
        fields.add(from, to);
        more = new NativeDetails("Filters", fields);
        add(first, more);
    }

    private MultiSelectComboBox<String> field(Facet facet) {
        var field = new MultiSelectComboBox<String>(facet.title());
        field.setPlaceholder("Any");
        field.setClearButtonVisible(true);
        field.addValueChangeListener(change -> ask());
        facets.put(facet, field);
        return field;
    }

    /**
     * Shows what is asked for.
     *
     * @param there values of each facet that can be chosen
     */
    void show(Wanted wanted, Map<Facet, List<Amount>> there, FacetWords called) {
        reading = true;
        words.setValue(wanted.words());
        where.setValue(wanted.aside() ? Where.ASIDE : Where.WORK);
        order.setValue(wanted.order());
        from.setValue(wanted.from());
        to.setValue(wanted.to());
        facets.forEach((facet, field) -> {
            Map<String, Integer> amounts = there.getOrDefault(facet, List.of()).stream()
                    .collect(Collectors.toMap(Amount::value, Amount::articles));
            List<String> values = new ArrayList<>(wanted.values(facet));
            there.getOrDefault(facet, List.of()).stream()
                    .map(Amount::value)
                    .filter(value -> !values.contains(value))
                    .forEach(values::add);
            field.setItemLabelGenerator(
                    value -> "%s (%,d)".formatted(called.of(facet, value), amounts.getOrDefault(value, 0)));
            field.setItems(values);
            field.setValue(wanted.values(facet));
            field.setEnabled(!values.isEmpty());
        });
        boolean narrowed = !wanted.of().isEmpty() || wanted.from() != null || wanted.to() != null;
        if (narrowed) more.setOpen(true);
        long set = wanted.of().size() + (wanted.from() == null ? 0 : 1) + (wanted.to() == null ? 0 : 1);
        more.setSummaryText(set == 0 ? "Filters" : "Filters: %d set".formatted(set));
        clear.setVisible(!wanted.equals(Wanted.ALL));
        reading = false;
    }

    private void ask() {
        if (reading) return;
        Map<Facet, List<String>> of = new EnumMap<>(Facet.class);
        facets.forEach((facet, field) ->
                of.put(facet, field.getValue().stream().sorted().toList()));
        changed.accept(new Wanted(
                words.getValue().strip(),
                of,
                from.getValue(),
                to.getValue(),
                where.getValue() == Where.ASIDE,
                order.getValue()));
    }
}
