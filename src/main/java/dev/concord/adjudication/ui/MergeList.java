package dev.concord.adjudication.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.adjudication.Merge;
import dev.concord.adjudication.MergeRule;
import dev.concord.adjudication.Merges;
import dev.concord.shell.Background;
import dev.concord.shell.Notices;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The runs of rules in a project, each of which can be taken back as one. */
class MergeList extends Details {

    private static final int MOST = 20;
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm").withZone(ZoneId.systemDefault());

    final UnorderedList runs = new UnorderedList();

    /** What is being taken back, until it is done. */
    transient CompletableFuture<Void> undoing = CompletableFuture.completedFuture(null);

    private final transient Merges merges;
    private final transient Accounts accounts;
    private final transient CurrentAccount current;
    private final transient Runnable undone;

    MergeList(Merges merges, Accounts accounts, CurrentAccount current, Runnable undone) {
        this.merges = merges;
        this.accounts = accounts;
        this.current = current;
        this.undone = undone;
        addClassName("merges");
        runs.addClassName("runs");
        add(runs);
    }

    void show(ProjectId project) {
        List<Merge> all = merges.of(project, MOST);
        Map<AccountId, Person> people =
                accounts.findAll(all.stream().map(Merge::by).distinct().toList());
        setVisible(!all.isEmpty());
        setSummaryText(all.size() == 1 ? "1 merge by rule" : all.size() + " merges by rule");
        runs.removeAll();
        all.forEach(run -> runs.add(line(run, people.get(run.by()))));
    }

    private ListItem line(Merge run, @Nullable Person by) {
        String who = by == null ? "" : ", " + by.displayName();
        var what = new Span("%s: %,d taken".formatted(rule(run.rule()), run.taken())
                + (run.settled() == 0 ? "" : ", %,d articles settled".formatted(run.settled())));
        var about = new Div(AT.format(run.at()) + who + state(run));
        about.addClassName("about");
        var item = new ListItem(new Div(what, about));
        if (run.state() == Merge.State.DONE || run.state() == Merge.State.UNDOING) item.add(undo(run));
        if (run.state() == Merge.State.RUNNING) item.add(goOn(run));
        return item;
    }

    private static String rule(MergeRule rule) {
        return switch (rule.kind()) {
            case UNANIMOUS -> "All say the same";
            case MAJORITY -> "More than half say the same";
            case THRESHOLD -> "At least %.0f per cent say the same".formatted(rule.threshold() * 100);
        };
    }

    private static String state(Merge run) {
        return switch (run.state()) {
            case RUNNING -> " · not finished";
            case DONE -> "";
            case UNDOING -> " · being taken back";
            case UNDONE ->
                " · taken back"
                        + (run.kept() == 0 ? "" : ", %,d stay that a person decided since".formatted(run.kept()));
        };
    }

    private Button undo(Merge run) {
        var button = new Button("Take back");
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel("Take back the merge of " + AT.format(run.at()));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            current.requireLead(run.project());
            AccountId by = current.id();
            merges.startUndo(run.id());
            undoing = follow(button, "Articles taken back", far -> merges.runUndo(run.id(), by, far), this::undone);
        });
        return button;
    }

    /** Shows beside the button how far it is. */
    private static CompletableFuture<Void> follow(
            Button button, String what, Function<Consumer<Merge>, Merge> work, Consumer<@Nullable Merge> done) {
        var progress = new MergeProgress();
        progress.begin(what);
        button.getParent().ifPresent(line -> line.getElement().appendChild(progress.getElement()));
        var far = new AtomicReference<@Nullable Merge>();
        return Background.run(() -> work.apply(far::set), () -> progress.show(far.get()), done);
    }

    private Button goOn(Merge run) {
        var button = new Button("Go on");
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            current.requireLead(run.project());
            undoing = follow(button, "Articles merged", far -> merges.run(run.id(), far), done -> undone.run());
        });
        return button;
    }

    private void undone(@Nullable Merge run) {
        if (run != null) Notices.success("The merge is taken back. Decisions that people made since stay.");
        undone.run();
    }
}
