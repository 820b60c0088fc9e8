package dev.concord.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import dev.concord.account.AccountId;
import dev.concord.account.Member;
import dev.concord.account.Role;
import dev.concord.assignment.Worker;
import dev.concord.corpus.Project;
import dev.concord.shell.Notices;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each annotator may be given at most; a changed number is kept at once. */
class QuotaGrid extends Grid<Worker> {

    private final transient PlanDoor door;
    private final Map<AccountId, String> names = new LinkedHashMap<>();
    private @Nullable Project project;

    QuotaGrid(PlanDoor door) {
        this.door = door;
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        setEmptyStateText("Nobody annotates yet. Add people under Project people.");
        addComponentColumn(this::who).setHeader("Annotator").setFlexGrow(2);
        addComponentColumn(this::most).setHeader("Most articles").setFlexGrow(1);
        addComponentColumn(this::share).setHeader("Most, in % of all").setFlexGrow(1);
    }

    void show(Project shown) {
        project = shown;
        var set = door.rules().workers(shown.id());
        names.clear();
        for (Member member : door.memberships().members(shown.id())) {
            if (member.role() == Role.ANNOTATOR)
                names.put(member.person().id(), member.person().displayName());
        }
        setItems(names.keySet().stream()
                .map(id -> set.getOrDefault(id, Worker.free(id)))
                .toList());
    }

    private String name(Worker worker) {
        return names.getOrDefault(worker.account(), "");
    }

    private Component who(Worker worker) {
        return new Span(worker.held() ? name(worker) + " (in calibration)" : name(worker));
    }

    private Component most(Worker worker) {
        var field = new IntegerField();
        field.addThemeVariants(TextFieldVariant.SMALL);
        field.setWidthFull();
        field.setAriaLabel("Most articles of " + name(worker));
        field.setPlaceholder("no limit");
        field.setMin(0);
        field.setValue(worker.most());
        field.addValueChangeListener(change -> limit(worker, change.getValue(), worker.share()));
        return field;
    }

    private Component share(Worker worker) {
        var field = new NumberField();
        field.addThemeVariants(TextFieldVariant.SMALL);
        field.setWidthFull();
        field.setAriaLabel("Most of all articles for %s, in per cent".formatted(name(worker)));
        field.setPlaceholder("no limit");
        field.setValue(worker.share() == null ? null : worker.share() * 100);
        field.addValueChangeListener(
                change -> limit(worker, worker.most(), change.getValue() == null ? null : change.getValue() / 100));
        return field;
    }

    private void limit(Worker worker, @Nullable Integer most, @Nullable Double share) {
        if (project == null) return;
        Project shown = project;
        boolean done = Asking.done(() -> {
            door.current().requireLead(shown.id());
            door.rules().limit(shown.id(), worker.account(), most, share);
        });
        if (done) Notices.success("The quota of %s is kept.".formatted(name(worker)));
        show(shown);
    }
}
