package dev.concord.duplicate.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.account.CurrentAccount;
import dev.concord.corpus.ArticleId;
import dev.concord.duplicate.Deciding;
import dev.concord.duplicate.Decision;
import dev.concord.duplicate.Group;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be decided of a group, and the last decision, to take it back. */
class DecisionBar extends Div {

    final Button once = new Button("", click -> decide(Decision.Kind.LABEL_ONCE));
    final Button keep = new Button("", click -> decide(Decision.Kind.KEEP));
    final Button apart = new Button("", click -> decide(Decision.Kind.APART));
    final Span done = new Span();
    final Button undo = new Button("", click -> undo());

    private final transient Deciding deciding;
    private final transient CurrentAccount current;
    private final transient Consumer<Group> changed;
    private transient Supplier<List<ArticleId>> chosen = List::of;
    private transient Supplier<@Nullable ArticleId> kept = () -> null;
    private transient @Nullable Group group;

    DecisionBar(Deciding deciding, CurrentAccount current, Consumer<Group> changed) {
        this.deciding = deciding;
        this.current = current;
        this.changed = changed;
        addClassName("bar");
        once.setTooltipText("Annotators get one of them; the others are set aside and name it");
        keep.setTooltipText("Annotators get all of them; a release keeps them in one split");
        apart.setTooltipText("They only look alike");
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        done.getElement().setAttribute("role", "status");
        name(false);
        add(once, keep, apart, done, undo);
    }

    /** Decides by keys, too, and only of articles that are chosen. */
    void byKeys(Supplier<List<ArticleId>> those, Supplier<@Nullable ArticleId> labelled) {
        chosen = those;
        kept = labelled;
        once.addClickShortcut(Key.KEY_O);
        keep.addClickShortcut(Key.KEY_K);
        apart.addClickShortcut(Key.KEY_X);
        undo.addClickShortcut(Key.KEY_Z);
        name(true);
    }

    private void name(boolean keys) {
        once.setText("Label once" + (keys ? " (o)" : ""));
        keep.setText("Keep all" + (keys ? " (k)" : ""));
        apart.setText("No duplicates" + (keys ? " (x)" : ""));
        undo.setText("Undo" + (keys ? " (z)" : ""));
    }

    void show(Group shown) {
        group = shown;
        Decision last = shown.last();
        done.setVisible(last != null);
        undo.setVisible(last != null);
        if (last != null) done.setText("Last: " + last.words() + ".");
    }

    private void decide(Decision.Kind kind) {
        Group of = Objects.requireNonNull(group);
        current.requireLead(of.project());
        try {
            List<ArticleId> meant = chosen.get();
            ArticleId labelled = kept.get();
            boolean named = kind == Decision.Kind.LABEL_ONCE && (meant.isEmpty() || meant.contains(labelled));
            Group now = deciding.decide(of.project(), current.id(), of.id(), kind, meant, named ? labelled : null);
            if (now.last() != null) Notices.success(now.last().words() + ".");
            changed.accept(now);
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
    }

    private void undo() {
        Group of = Objects.requireNonNull(group);
        if (of.last() == null) return;
        current.requireLead(of.project());
        try {
            Group now = deciding.undo(of.project(), of.id(), of.last().id());
            Notices.success("Taken back.");
            changed.accept(now);
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
    }
}
