package dev.concord.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.concord.format.Format;
import dev.concord.format.Formats;
import dev.concord.release.Recipe;
import dev.concord.release.ReleaseFilter;
import dev.concord.release.ReleaseLabels;
import dev.concord.release.SplitPlan;
import dev.concord.scheme.Scheme;
import dev.concord.shell.Refusal;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What goes into the next release, besides whose labels: filters, splits, names, licence. */
final class RecipeForm extends NativeDetails {

    /** How articles are dealt into files. */
    enum Dealing {
        WHOLE("One file"),
        LOT("By lot"),
        DATE("By date");

        private final String words;

        Dealing(String words) {
            this.words = words;
        }
    }

    final Select<ReleaseFilter.State> state = new Select<>();
    final IntegerField annotators = new IntegerField("At least so many sheets");
    final MultiSelectComboBox<String> outlets = new MultiSelectComboBox<>("Outlets");
    final DatePicker from = new DatePicker("Published from");
    final DatePicker to = new DatePicker("Published until");
    final MultiSelectComboBox<Integer> guidelines = new MultiSelectComboBox<>("Guideline versions");
    final MultiSelectComboBox<Scheme.Topic> topics = new MultiSelectComboBox<>("Topics");
    final Select<Dealing> dealing = new Select<>();
    final TextField shares = new TextField("Train, validation, test");
    final IntegerField seed = new IntegerField("Seed");
    final Checkbox byTopic = new Checkbox("Every topic by itself");
    final DatePicker validation = new DatePicker("Validation from");
    final DatePicker test = new DatePicker("Test from");
    final Checkbox pseudonyms = new Checkbox("Annotators under pseudonyms");
    final TextField licence = new TextField("Licence");
    final MultiSelectComboBox<Format> formats = new MultiSelectComboBox<>("Formats beside JSONL");

    RecipeForm() {
        super("Filters, splits, names");
        addClassName("filters");
        state.setLabel("Gold");
        state.setItems(ReleaseFilter.State.values());
        state.setItemLabelGenerator(RecipeForm::words);
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption("Settled or not");
        state.setPlaceholder("Settled or not");
        annotators.setMin(0);
        outlets.setPlaceholder("All");
        guidelines.setPlaceholder("All");
        topics.setPlaceholder("All");
        topics.setItemLabelGenerator(Scheme.Topic::name);
        dealing.setLabel("Files");
        dealing.setItems(Dealing.values());
        dealing.setItemLabelGenerator(each -> each.words);
        dealing.addValueChangeListener(change -> showDealing());
        shares.setValue("80,10,10");
        seed.setValue(1);
        formats.setItems(Formats.ALL);
        formats.setItemLabelGenerator(Format::word);
        formats.setPlaceholder("None");
        licence.setPlaceholder("cc-by-4.0");
        dealing.setValue(Dealing.WHOLE);
        var rows = new Div(
                row(state, annotators, outlets, from, to, guidelines, topics),
                row(dealing, shares, seed, byTopic, validation, test),
                row(formats, pseudonyms, licence));
        rows.setClassName("sections");
        setContent(rows);
    }

    private static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassNames("bar", "fields");
        return row;
    }

    private static String words(ReleaseFilter.@Nullable State state) {
        return switch (state) {
            case null -> "Settled or not";
            case SETTLED -> "Settled";
            case UNSETTLED -> "Not settled";
        };
    }

    private void showDealing() {
        shares.setVisible(dealing.getValue() == Dealing.LOT);
        seed.setVisible(dealing.getValue() == Dealing.LOT);
        byTopic.setVisible(dealing.getValue() == Dealing.LOT);
        validation.setVisible(dealing.getValue() == Dealing.DATE);
        test.setVisible(dealing.getValue() == Dealing.DATE);
    }

    /** What there is to choose from in a project; what was chosen in another is let go. */
    void offer(List<String> outlets, List<Integer> guidelines, List<Scheme.Topic> topics) {
        this.outlets.setItems(outlets);
        this.guidelines.setItems(guidelines);
        this.topics.setItems(topics);
    }

    /** @throws Refusal if something in it cannot be */
    Recipe recipe(ReleaseLabels labels) {
        var filter = new ReleaseFilter(
                state.getValue(),
                annotators.getValue() == null ? 0 : annotators.getValue(),
                new TreeSet<>(outlets.getValue()),
                from.getValue(),
                to.getValue(),
                new TreeSet<>(guidelines.getValue()),
                topics.getValue().stream().map(Scheme.Topic::id).collect(Collectors.toCollection(TreeSet::new)));
        String named = licence.getValue().strip();
        return new Recipe(
                labels,
                filter,
                plan(),
                pseudonyms.getValue(),
                named.isEmpty() ? Recipe.UNKNOWN : named,
                List.copyOf(formats.getValue()));
    }

    private @Nullable SplitPlan plan() {
        return switch (dealing.getValue()) {
            case WHOLE -> null;
            case LOT ->
                SplitPlan.ratio(shares.getValue(), seed.getValue() == null ? 1 : seed.getValue(), byTopic.getValue());
            case DATE -> {
                if (test.getValue() == null) {
                    throw new Refusal(Refusal.Kind.INVALID, "Give the day from which articles are for testing.");
                }
                yield new SplitPlan.ByDate(validation.getValue(), test.getValue());
            }
        };
    }
}
