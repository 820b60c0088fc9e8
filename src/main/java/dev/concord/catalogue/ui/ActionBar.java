package dev.concord.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.concord.account.AccountId;
import dev.concord.account.CurrentAccount;
import dev.concord.catalogue.Action;
import dev.concord.catalogue.Actions;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.shell.Background;
import dev.concord.shell.Notices;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be done to the articles that are chosen, or to all that were found; and the last thing done, to take it back. */
class ActionBar extends Div {

    final Span about = new Span();
    final Button tag = new Button("Tag…");
    final Button untag = new Button("Untag…");
    final Button aside = new Button("Set aside");
    final Button back = new Button("Take back into work");
    final Span done = new Span();
    final Button undo = new Button("Undo");
    CompletableFuture<Void> going = CompletableFuture.completedFuture(null);

    private final transient Actions actions;
    private final transient CurrentAccount current;
    private final transient Supplier<List<ArticleId>> articles;
    private final transient Runnable changed;
    private @Nullable Project project;
    private transient @Nullable Action last;

    /** @param articles those that are meant, asked when it is time */
    ActionBar(Actions actions, CurrentAccount current, Supplier<List<ArticleId>> articles, Runnable changed) {
        this.actions = actions;
        this.current = current;
        this.articles = articles;
        this.changed = changed;
        addClassNames("bar", "corpus-actions");
        about.getElement().setAttribute("role", "status");
        done.getElement().setAttribute("role", "status");
        tag.addClickListener(click -> new TagDialog("Tag", this::tag).open());
        untag.addClickListener(click -> new TagDialog("Take a tag off", this::untag).open());
        aside.addClickListener(click -> run(Action.Kind.SET_ASIDE, null));
        back.addClickListener(click -> run(Action.Kind.TAKE_BACK, null));
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        undo.addClickListener(click -> undo());
        add(about, tag, untag, aside, back, done, undo);
    }

    private void tag(String word) {
        run(Action.Kind.TAG, word);
    }

    private void untag(String word) {
        run(Action.Kind.UNTAG, word);
    }

    void show(Project shown, boolean setAside, int chosen, long found) {
        project = shown;
        about.setText(chosen > 0 ? "%,d of %,d chosen".formatted(chosen, found) : "All %,d found".formatted(found));
        aside.setVisible(!setAside);
        back.setVisible(setAside);
        List.of(tag, untag, aside, back).forEach(button -> button.setEnabled(found > 0));
        showLast(actions.latest(shown.id(), 1).stream().findFirst().orElse(null));
    }

    private void showLast(@Nullable Action action) {
        last = action;
        boolean stands = action != null && action.undone() == null && action.articles() > 0;
        done.setVisible(stands);
        undo.setVisible(stands);
        if (action != null) done.setText("Last: " + action.words() + ".");
    }

    private void run(Action.Kind kind, @Nullable String word) {
        Project in = project;
        if (in == null) return;
        current.requireLead(in.id());
        AccountId by = current.id();
        List<ArticleId> meant = articles.get();
        work(() -> actions.apply(in.id(), by, kind, word, meant), Action::words);
    }

    private void undo() {
        Project in = project;
        Action action = last;
        if (in == null || action == null) return;
        current.requireLead(in.id());
        work(() -> actions.undo(in.id(), action.id()), "Taken back: %,d changed as they were"::formatted);
    }

    private <T> void work(Supplier<T> work, Function<T, String> words) {
        setEnabled(false);
        going = Background.soon(work, () -> about.setText("Working…"), result -> {
            setEnabled(true);
            if (result != null) Notices.success(words.apply(result) + ".");
            changed.run();
        });
    }
}
