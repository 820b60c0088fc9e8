package dev.concord.workload.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import dev.concord.assignment.WorkRule;
import java.time.Duration;
import java.util.Objects;

/** How many label an article, and whether annotators may ask for articles. */
class RuleForm extends Div {

    private static final String EACH = "A number of annotators per article";
    private static final String SHARE = "Two for a share of the articles, one for the others";

    final Select<String> kind = new Select<>();
    final IntegerField perArticle = new IntegerField("Annotators per article");
    final NumberField overlap = new NumberField("Seen by two, in %");
    final IntegerField seed = new IntegerField("Seed");
    final Checkbox pull = new Checkbox("Annotators may ask for the next article");
    final IntegerField hours = new IntegerField("Kept for her, in hours");

    RuleForm() {
        addClassNames("bar", "fields");
        kind.setLabel("Who labels an article");
        kind.setItems(EACH, SHARE);
        kind.setWidth("min(24rem, 100%)");
        kind.addValueChangeListener(change -> showKind());
        perArticle.setMin(1);
        perArticle.setMax(20);
        perArticle.setStepButtonsVisible(true);
        overlap.setMin(0);
        overlap.setMax(100);
        seed.setHelperText("The same seed makes the same plan.");
        hours.setMin(1);
        hours.setHelperText("Then an untouched article goes back.");
        pull.addValueChangeListener(change -> hours.setEnabled(change.getValue()));
        add(kind, perArticle, overlap, seed, pull, hours);
    }

    private void showKind() {
        perArticle.setVisible(EACH.equals(kind.getValue()));
        overlap.setVisible(SHARE.equals(kind.getValue()));
    }

    void show(WorkRule rule) {
        Double share = rule.overlap();
        kind.setValue(share == null ? EACH : SHARE);
        perArticle.setValue(rule.perArticle());
        overlap.setValue(share == null ? 20 : share * 100);
        seed.setValue((int) rule.seed());
        pull.setValue(rule.pull());
        hours.setValue((int) Math.max(1, rule.reservation().toHours()));
        hours.setEnabled(rule.pull());
        showKind();
    }

    /** @throws dev.concord.assignment.AssignmentRefused if a number is not what it may be */
    WorkRule rule() {
        boolean each = EACH.equals(kind.getValue());
        return new WorkRule(
                each ? Objects.requireNonNullElse(perArticle.getValue(), 0) : 1,
                each ? null : Objects.requireNonNullElse(overlap.getValue(), -1.0) / 100,
                Objects.requireNonNullElse(seed.getValue(), 1),
                pull.getValue(),
                Duration.ofHours(Objects.requireNonNullElse(hours.getValue(), 0)));
    }
}
