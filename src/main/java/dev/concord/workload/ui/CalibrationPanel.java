package dev.concord.workload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.concord.account.Member;
import dev.concord.account.Role;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.ArticleSummary;
import dev.concord.corpus.Project;
import dev.concord.shell.Notices;
import dev.concord.workload.Round;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The round that is going on with everybody's figures, and the start of a new one. */
class CalibrationPanel extends Div {

    final Div current = new Div();
    final MultiSelectComboBox<ArticleSummary> articles = new MultiSelectComboBox<>("Articles");
    final IntegerField drawn = new IntegerField("And drawn by the seed");
    final IntegerField seed = new IntegerField("Seed");
    final CheckboxGroup<Member> people = new CheckboxGroup<>("Who labels the round");
    final GateForm gate = new GateForm();
    final Button start = new Button("Start the round");
    final CandidateGrid candidates;

    private final transient CalibrationDoor door;
    private @Nullable Project project;

    CalibrationPanel(CalibrationDoor door) {
        this.door = door;
        candidates = new CandidateGrid(door);
        addClassName("sections");
        current.addClassName("sections");
        articles.setItemLabelGenerator(ArticleSummary::title);
        articles.setPlaceholder("Search headline or outlet");
        articles.setWidth("min(36rem, 100%)");
        drawn.setMin(0);
        drawn.setValue(10);
        drawn.setHelperText("From those that nobody has yet.");
        seed.setValue(1);
        people.setItemLabelGenerator(member -> member.person().displayName());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.addClickListener(click -> start());
        var choice = new Div(articles, drawn, seed);
        choice.addClassNames("bar", "fields");
        add(
                current,
                new H2("A new round"),
                new Paragraph(
                        "Everybody you choose labels the same articles, and is given nothing else until her labels"
                                + " agree with gold as far as the gate asks. Settle gold on these articles under Adjudication."),
                choice,
                people,
                gate,
                start);
    }

    void show(Project shown) {
        project = shown;
        articles.clear();
        articles.setItems(
                query -> door
                        .articles()
                        .search(shown.id(), query.getFilter().orElse(""), query.getPage(), query.getPageSize())
                        .stream());
        List<Member> annotators = door.memberships().members(shown.id()).stream()
                .filter(member -> member.role() == Role.ANNOTATOR)
                .toList();
        people.setItems(annotators);
        people.select(annotators);
        start.setEnabled(!annotators.isEmpty());
        showRound();
    }

    private void showRound() {
        current.removeAll();
        door.calibration().newest(shown().id()).ifPresentOrElse(this::show, () -> {
            var nothing = new Div(
                    new H2("No calibration yet"),
                    new Paragraph("Start a round below: a few articles that everybody labels before production."));
            nothing.setClassName("nothing");
            current.add(nothing);
        });
    }

    private void show(Round round) {
        door.calibration().look(round);
        candidates.show(round);
        current.add(
                new H2("The round of %d articles".formatted(round.articles().size())),
                new Paragraph(GateText.of(round.gate())),
                candidates);
    }

    private Project shown() {
        return Objects.requireNonNull(project);
    }

    private void start() {
        boolean done = Asking.done(() -> {
            door.current().requireLead(shown().id());
            long number = Objects.requireNonNullElse(seed.getValue(), 1);
            List<ArticleId> chosen =
                    articles.getValue().stream().map(ArticleSummary::id).toList();
            int more = Objects.requireNonNullElse(drawn.getValue(), 0);
            List<ArticleId> all = Stream.concat(
                            chosen.stream(), door.calibration().draw(shown().id(), more, number).stream())
                    .distinct()
                    .toList();
            door.calibration()
                    .start(
                            shown().id(),
                            door.current().id(),
                            all,
                            people.getValue().stream()
                                    .map(member -> member.person().id())
                                    .toList(),
                            gate.gate(),
                            number);
        });
        if (!done) return;
        Notices.success("The round has begun; everybody finds its articles in My work.");
        show(shown());
    }
}
