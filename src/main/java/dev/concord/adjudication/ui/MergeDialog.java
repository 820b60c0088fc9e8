package dev.concord.adjudication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.concord.account.CurrentAccount;
import dev.concord.account.ProjectId;
import dev.concord.adjudication.CaseLayer;
import dev.concord.adjudication.Merge;
import dev.concord.adjudication.MergePreview;
import dev.concord.adjudication.MergeRule;
import dev.concord.adjudication.Merges;
import dev.concord.shell.Background;
import dev.concord.shell.Notices;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Merges by a rule: what it would do is counted before it is done. */
class MergeDialog extends Dialog {

    final RadioButtonGroup<MergeRule.Kind> rule = new RadioButtonGroup<>("Gold takes what");
    final IntegerField share = new IntegerField("Share that must say the same, in per cent");
    final IntegerField atLeast = new IntegerField("Fewest labellers");
    final CheckboxGroup<CaseLayer> layers = new CheckboxGroup<>("Layers");
    final Checkbox settle = new Checkbox("Settle the gold of articles on which nothing is open any more");
    final Paragraph summary = new Paragraph();
    final MergeTable table = new MergeTable();
    final MergeProgress progress = new MergeProgress();
    final Button apply = new Button();
    final Button cancel = new Button("Cancel", click -> close());

    /** What is being counted, and what is being applied, until it is done. */
    transient CompletableFuture<Void> counting = CompletableFuture.completedFuture(null);

    transient CompletableFuture<Void> applying = CompletableFuture.completedFuture(null);

    private final transient Merges merges;
    private final transient ProjectId project;
    private final transient CurrentAccount current;
    private final transient Runnable applied;

    /** Sent with the run, so that pressing twice begins one. */
    private final UUID id = UUID.randomUUID();

    /** The rule that was counted last, or is; what comes late of another one is left aside. */
    private transient @Nullable MergeRule counted;

    MergeDialog(Merges merges, ProjectId project, CurrentAccount current, Runnable applied) {
        this.merges = merges;
        this.project = project;
        this.current = current;
        this.applied = applied;
        addClassName("merge");
        setHeaderTitle("Merge by rule");
        setWidth("40rem");
        fields();
        progress.setVisible(false);
        summary.getElement().setAttribute("role", "status");
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.addClickListener(click -> apply());
        var numbers = new Div(share, atLeast);
        numbers.addClassNames("bar", "fields");
        var wide = new Div(table);
        wide.addClassName("wide");
        var parts = new Div(rule, numbers, layers, settle, summary, progress, wide);
        parts.addClassName("merge-parts");
        add(parts);
        getFooter().add(cancel, apply);
        preview();
    }

    private void fields() {
        rule.setItems(MergeRule.Kind.values());
        rule.setItemLabelGenerator(kind -> switch (kind) {
            case UNANIMOUS -> "all say";
            case MAJORITY -> "more than half say";
            case THRESHOLD -> "a given share say";
        });
        rule.setValue(MergeRule.Kind.UNANIMOUS);
        rule.addValueChangeListener(change -> preview());
        share.setMin(1);
        share.setMax(100);
        share.setValue(66);
        share.setStepButtonsVisible(true);
        share.addValueChangeListener(change -> preview());
        atLeast.setMin(2);
        atLeast.setMax(99);
        atLeast.setValue(2);
        atLeast.setStepButtonsVisible(true);
        atLeast.addValueChangeListener(change -> preview());
        layers.setItems(CaseLayer.values());
        layers.setItemLabelGenerator(Words::layers);
        layers.setValue(EnumSet.allOf(CaseLayer.class));
        layers.addValueChangeListener(change -> preview());
    }

    /** Null while the fields do not make a rule. */
    private @Nullable MergeRule chosen() {
        Integer percent = share.getValue();
        Integer fewest = atLeast.getValue();
        Set<CaseLayer> taken = layers.getValue();
        boolean good = percent != null && percent >= 1 && percent <= 100 && fewest != null && fewest >= 2;
        return good && !taken.isEmpty() ? new MergeRule(rule.getValue(), percent / 100.0, fewest, taken) : null;
    }

    private void preview() {
        share.setVisible(rule.getValue() == MergeRule.Kind.THRESHOLD);
        MergeRule chosen = chosen();
        counted = chosen;
        apply.setEnabled(false);
        if (chosen == null) {
            progress.setVisible(false);
            summary.setText("Choose a layer, a share of 1 to 100 per cent and at least two labellers.");
            apply.setText("Merge");
            table.setVisible(false);
            return;
        }
        counting = Background.soon(() -> merges.preview(project, chosen), this::counting, preview -> {
            if (chosen.equals(counted)) show(preview);
        });
    }

    private void counting() {
        progress.begin("Counting");
        summary.setText("Counting what it would do…");
        apply.setText("Merge");
        table.setVisible(false);
    }

    /** Null where counting failed. */
    private void show(@Nullable MergePreview preview) {
        progress.setVisible(false);
        apply.setEnabled(preview != null);
        if (preview == null) {
            summary.setText("It could not be counted. Choose the rule again to try again.");
            return;
        }
        summary.setText(words(preview));
        apply.setText("Take %,d".formatted(preview.taken()));
        table.show(preview);
        table.setVisible(preview.taken() + preview.left() + preview.kept() > 0);
    }

    private static String words(MergePreview preview) {
        return "Gold would take %,d. %,d stay open. %,d that a person decided stay as they are%s."
                .formatted(
                        preview.taken(),
                        preview.left(),
                        preview.kept(),
                        preview.settled() == 0
                                ? ""
                                : ", and so do %,d of settled articles".formatted(preview.settled()));
    }

    private void apply() {
        MergeRule chosen = chosen();
        if (chosen == null) return;
        current.requireLead(project);
        merges.start(id, project, chosen, settle.getValue(), current.id());
        working(true);
        var far = new AtomicReference<@Nullable Merge>();
        applying = Background.run(() -> merges.run(id, far::set), () -> progress.show(far.get()), this::applied);
    }

    private void working(boolean busy) {
        progress.begin("Articles merged");
        progress.setVisible(busy);
        apply.setEnabled(!busy);
        cancel.setEnabled(!busy);
        setCloseOnEsc(!busy);
        setCloseOnOutsideClick(!busy);
    }

    private void applied(@Nullable Merge run) {
        working(false);
        if (run == null) return;
        Notices.success("Gold took %,d by rule; no decision of a person was touched.".formatted(run.taken()));
        close();
        applied.run();
    }
}
