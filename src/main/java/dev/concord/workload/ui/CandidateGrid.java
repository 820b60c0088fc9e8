package dev.concord.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.concord.shell.Notices;
import dev.concord.workload.CalibrationState;
import dev.concord.workload.Candidate;
import dev.concord.workload.GateFigure;
import dev.concord.workload.Round;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everybody of a round: how far, how good, and what is missing. */
class CandidateGrid extends Grid<Candidate> {

    private final transient CalibrationDoor door;
    private transient PersonNames names = PersonNames.NOBODY;
    private transient @Nullable Round round;

    CandidateGrid(CalibrationDoor door) {
        this.door = door;
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addColumn(LitRenderer.<Candidate>of("""
                                <div>${item.name}</div><div class="about">${item.state}</div>
                                <div class="about">${item.missing}</div>""")
                        .withProperty("name", this::name)
                        .withProperty("state", candidate -> candidate.state().words())
                        .withProperty("missing", CandidateGrid::missing))
                .setHeader("Annotator")
                .setWidth("16rem")
                .setFlexGrow(1);
        addColumn(candidate -> "%d of %d, %d with gold".formatted(candidate.done(), size(), candidate.compared()))
                .setHeader("Done")
                .setWidth("10rem");
        for (GateFigure figure : GateFigure.values()) {
            addColumn(candidate -> FigureText.of(figure, candidate.measures()))
                    .setHeader(figure.title())
                    .setKey(figure.name())
                    .setWidth("11rem");
        }
        addComponentColumn(this::door).setHeader("").setAutoWidth(true).setFlexGrow(0);
    }

    void show(Round shown) {
        round = shown;
        List<Candidate> candidates = door.calibration().candidates(shown);
        names = PersonNames.of(
                door.accounts(), candidates.stream().map(Candidate::account).toList());
        setItems(candidates);
    }

    private int size() {
        return Objects.requireNonNull(round).articles().size();
    }

    private String name(Candidate candidate) {
        return names.of(candidate.account());
    }

    private static String missing(Candidate candidate) {
        String note = candidate.note();
        return note == null ? String.join(" ", candidate.missing()) : "“%s”".formatted(note);
    }

    private Component door(Candidate candidate) {
        if (candidate.state() != CalibrationState.LABELLING) return new Span();
        var open = new Button("Open…", click -> new OpenDialog(name(candidate), note -> open(candidate, note)).open());
        open.addThemeVariants(ButtonVariant.SMALL);
        open.setAriaLabel("Open production for " + name(candidate));
        return open;
    }

    private void open(Candidate candidate, String note) {
        Round shown = Objects.requireNonNull(round);
        boolean done = Asking.done(() -> {
            door.current().requireLead(shown.project());
            door.calibration().open(shown, candidate.account(), door.current().id(), note);
        });
        if (done) Notices.success("Production is open for %s.".formatted(name(candidate)));
        show(shown);
    }
}
