package dev.concord.workload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.concord.account.AccountId;
import dev.concord.account.Member;
import dev.concord.account.Person;
import dev.concord.assignment.WorkRule;
import dev.concord.corpus.Project;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import dev.concord.workload.AppliedPlan;
import dev.concord.workload.WorkPlans.Again;
import dev.concord.workload.WorkPlans.Draft;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settings, quotas, a plan to look at before it is applied, and the plans that were. */
class PlanPanel extends Div {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(Locale.UK)
            .withZone(ZoneId.systemDefault());

    final RuleForm form = new RuleForm();
    final Button save = new Button("Save settings");
    final Button draw = new Button("Show plan");
    final Button apply = new Button("Apply this plan");
    final Div preview = new Div();
    final Grid<AppliedPlan> applied = new Grid<>();
    final QuotaGrid quotas;

    private final transient PlanDoor door;
    private @Nullable Project project;
    private transient @Nullable Draft draft;

    PlanPanel(PlanDoor door) {
        this.door = door;
        quotas = new QuotaGrid(door);
        addClassName("sections");
        preview.addClassName("sections");
        preview.getElement().setAttribute("aria-live", "polite");
        draw.addThemeVariants(ButtonVariant.PRIMARY);
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save());
        draw.addClickListener(click -> draw());
        apply.addClickListener(click -> apply());
        var bar = new Div(save, draw);
        bar.setClassName("bar");
        listApplied();
        add(
                form,
                new H2("Quotas"),
                new Paragraph("What somebody has and finished counts; calibration and hidden articles do not."),
                quotas,
                bar,
                preview,
                new H2("Applied plans"),
                applied);
    }

    private void listApplied() {
        applied.addThemeVariants(GridVariant.NO_BORDER);
        applied.setSelectionMode(Grid.SelectionMode.NONE);
        applied.setAllRowsVisible(false);
        applied.setHeight("16rem");
        applied.setEmptyStateText("No plan has been applied yet.");
        applied.addColumn(plan -> WHEN.format(plan.at())).setHeader("When").setFlexGrow(1);
        applied.addColumn(plan -> who(new AccountId(plan.account()))).setHeader("By");
        applied.addColumn(AppliedPlan::rule).setHeader("Rule").setFlexGrow(2);
        applied.addColumn(AppliedPlan::seed).setHeader("Seed").setWidth("5rem").setFlexGrow(0);
        applied.addColumn(plan -> plan.unplaced() == 0
                        ? String.valueOf(plan.given())
                        : "%d, %d not placed".formatted(plan.given(), plan.unplaced()))
                .setHeader("Given");
        applied.addComponentColumn(plan -> {
                    var again = new Button("Make again", click -> again(plan));
                    again.addThemeVariants(ButtonVariant.SMALL);
                    again.setAriaLabel("Make the plan of %s again".formatted(WHEN.format(plan.at())));
                    return again;
                })
                .setHeader("")
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    void show(Project shown) {
        project = shown;
        form.show(door.rules().rule(shown.id()));
        quotas.show(shown);
        clear();
        applied.setItems(
                query -> door.plans().applied(shown.id(), query.getPage(), query.getPageSize()).stream(),
                query -> (int) door.plans().countApplied(shown.id()));
    }

    private Project shown() {
        return Objects.requireNonNull(project);
    }

    private void clear() {
        draft = null;
        preview.removeAll();
    }

    private void save() {
        boolean done = Asking.done(() -> {
            door.current().requireLead(shown().id());
            door.rules().save(shown().id(), form.rule());
        });
        if (done) Notices.success("The settings are kept.");
    }

    private void draw() {
        Asking.done(() -> {
            door.current().requireLead(shown().id());
            WorkRule rule = form.rule();
            draft = door.plans().draft(shown().id(), rule);
            showDraft("Plan: " + rule.words());
        });
    }

    private void showDraft(String title) {
        Draft drawn = Objects.requireNonNull(draft);
        preview.removeAll();
        preview.add(new H2(title), new PlanTables(drawn.plan(), names()));
        if (!drawn.plan().placed().isEmpty()) preview.add(apply);
    }

    private void apply() {
        try {
            door.current().requireLead(shown().id());
            int given = door.plans()
                    .apply(
                            shown().id(),
                            Objects.requireNonNull(draft),
                            door.current().id());
            Notices.success(given == 1 ? "1 article is given out." : "%,d assignments are given out.".formatted(given));
            show(shown());
        } catch (Refusal refusal) {
            Notices.failure(String.valueOf(refusal.getMessage()));
            if (refusal.kind() != Refusal.Kind.CONFLICT) return;
            draft = door.plans()
                    .draft(shown().id(), Objects.requireNonNull(draft).rule());
            showDraft("The plan as it would be now");
        }
    }

    private void again(AppliedPlan plan) {
        Asking.done(() -> {
            door.current().requireLead(shown().id());
            Again made = door.plans().again(shown().id(), plan.id());
            clear();
            preview.add(
                    new H2("The plan of " + WHEN.format(plan.at())),
                    new Paragraph(
                            made.same()
                                    ? "Made again from its seed and the state of then: it is the plan that was applied."
                                    : "Made again, it differs from the plan that was applied: the planner has changed since."),
                    new PlanTables(made.plan(), names()));
        });
    }

    /** By sign-in name. */
    private UnaryOperator<String> names() {
        Map<String, String> shown = door.memberships().members(shown().id()).stream()
                .map(Member::person)
                .collect(Collectors.toMap(Person::name, Person::displayName));
        return signIn -> shown.getOrDefault(signIn, signIn);
    }

    private String who(AccountId account) {
        return door.accounts().find(account).map(Person::displayName).orElse("somebody who left");
    }
}
