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
import dev.concord.account.ProjectId;
import dev.concord.assignment.WorkRule;
import dev.concord.corpus.Project;
import dev.concord.shell.Background;
import dev.concord.shell.Lasting;
import dev.concord.shell.Notices;
import dev.concord.workload.AppliedPlan;
import dev.concord.workload.WorkPlans.Again;
import dev.concord.workload.WorkPlans.Draft;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

    /** Ends when the screen shows what was asked for last. */
    transient CompletableFuture<Void> working = CompletableFuture.completedFuture(null);

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
            draw(form.rule(), "Plan: " + form.rule().words());
        });
    }

    private void draw(WorkRule rule, String title) {
        ProjectId planned = shown().id();
        begin("The plan is being made…", () -> door.plans().draft(planned, rule), drawn -> {
            if (drawn != null) showDraft(drawn, title);
        });
    }

    private void showDraft(Draft drawn, String title) {
        draft = drawn;
        preview.add(new H2(title), new PlanTables(drawn.plan(), names()));
        if (!drawn.plan().placed().isEmpty()) preview.add(apply);
    }

    private void apply() {
        boolean lead = Asking.done(() -> door.current().requireLead(shown().id()));
        if (!lead) return;
        Draft applied = Objects.requireNonNull(draft);
        ProjectId planned = shown().id();
        AccountId by = door.current().id();
        begin(
                "The plan is being applied…",
                () -> door.plans().apply(planned, applied.rule(), applied.state(), by),
                done -> {
                    // why it was refused has been said: mostly because what it was made from has changed
                    if (done == null) draw(applied.rule(), "The plan as it would be now");
                    else {
                        Notices.success(
                                done.given() == 1
                                        ? "1 article is given out."
                                        : "%,d assignments are given out.".formatted(done.given()));
                        show(shown());
                    }
                });
    }

    /** Does something that a large project makes last, and says so once it has lasted a moment. */
    private <T> void begin(String words, Supplier<T> work, Consumer<@Nullable T> done) {
        Project asked = shown();
        usable(false);
        var lasting = new Lasting(words);
        CompletableFuture<Void> begun = Background.soon(work, () -> lasting.showIn(preview), result -> {
            usable(true);
            if (!asked.equals(project)) return;
            clear();
            done.accept(result);
        });
        // what was done at once may have begun the next by now
        if (!begun.isDone()) working = begun;
    }

    private void usable(boolean yes) {
        draw.setEnabled(yes);
        apply.setEnabled(yes);
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
