package dev.concord.outlet.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Person;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.intake.OutletRule;
import dev.concord.outlet.Run;
import dev.concord.outlet.Trial;
import dev.concord.outlet.Trials;
import dev.concord.outlet.Trials.Listed;
import dev.concord.outlet.TriedArticles;
import dev.concord.shell.Background;
import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One rule: what becomes of the articles of its outlet, and then the way to apply it, or to take it back. */
@Route("corpus/rules/:rule([0-9]{1,18})")
@PageTitle("A rule for an outlet · Concord")
@RolesAllowed("LEAD")
@CssImport("./styles/catalogue.css")
@CssImport("./styles/duplicate.css")
@CssImport("./styles/outlet.css")
class RuleView extends Main implements BeforeEnterObserver {

    final H1 title = new H1();
    final Paragraph sentence = new Paragraph();
    final Paragraph history = new Paragraph();
    final Paragraph state = new Paragraph();
    final ProgressBar bar = new ProgressBar();
    final Button apply = new Button("", click -> begin(this::apply));
    final Button cancel = new Button("Cancel", click -> cancel());
    final Button again = new Button("Try again", click -> begin(() -> attempt(true)));
    final Button takeBack = new Button("Take back…", click -> begin(() -> attempt(false)));
    final Button remove = new Button("Delete", click -> remove());
    final Anchor all = new Anchor("", "All rules");
    final TriedList list;
    CompletableFuture<Void> going = CompletableFuture.completedFuture(null);

    private final transient Trials trials;
    private final transient Projects projects;
    private final transient Accounts accounts;
    private final transient CurrentAccount current;
    private transient @Nullable Project project;
    private long id;

    RuleView(Trials trials, TriedArticles articles, Projects projects, Accounts accounts, CurrentAccount current) {
        this.trials = trials;
        this.projects = projects;
        this.accounts = accounts;
        this.current = current;
        this.list = new TriedList(articles);
        addClassNames("page", "rules");
        history.setClassName("about");
        state.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", "How far it is");
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(cancel, again, takeBack, remove, all, apply);
        actions.setClassName("bar");
        add(title, sentence, history, new H2("What becomes of the articles"), state, bar, actions, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Long.parseLong(event.getRouteParameters().get("rule").orElseThrow());
        Project found = projects.get(trials.projectOf(id));
        current.requireLead(found.id());
        project = found;
        all.setHref("corpus/rules?project=" + found.slug());
        // asked for first: what ends meanwhile is still told
        Optional<Run> running = trials.running(found.id(), id);
        show();
        running.ifPresent(this::watch);
    }

    private void show() {
        Listed now = trials.get(in().id(), id);
        OutletRule rule = now.rule();
        Trial trial = now.trial();
        title.setText("A rule for " + rule.outlet());
        sentence.setText(RuleWords.rule(rule.rule()) + ".");
        history.setText(history(rule));
        boolean running = trial != null && trial.state().goesOn();
        state.setText(trial == null ? "Nobody has tried it." : RuleWords.trial(trial));
        bar.setVisible(running);
        if (trial != null && running)
            bar.setValue(trial.articles() == 0 ? 0 : Math.min(1, trial.looked() / (double) trial.articles()));
        boolean tried = trial != null && (trial.state() == Trial.State.TRIED || trial.state() == Trial.State.STOPPED);
        apply.setVisible(tried);
        if (trial != null && tried) apply.setText(applying(trial));
        cancel.setVisible(running);
        again.setVisible(!running);
        again.setText(trial == null ? "Try" : "Try again");
        takeBack.setVisible(!running && rule.inForce());
        remove.setVisible(!running && !rule.inForce());
        list.show(in().id(), id, trial);
    }

    private static String applying(Trial trial) {
        if (trial.state() == Trial.State.STOPPED) return "Go on";
        String many = trial.waiting() == 0 ? "articles to come" : RuleWords.many(trial.waiting(), "article");
        return trial.inForce() ? "Apply to " + many : "Take back from " + many;
    }

    private String history(OutletRule rule) {
        String made = "Made by %s. ".formatted(named(rule.madeBy(), rule.madeAt()));
        AccountId by = rule.switchedBy();
        Instant at = rule.switchedAt();
        if (by == null || at == null) return made + "Not in force: articles that come in are cleaned without it.";
        return rule.inForce()
                ? "%sPut in force by %s; so far it changed %s, those that came in since among them."
                        .formatted(made, named(by, at), RuleWords.many(rule.touched(), "article"))
                : "%sTaken back by %s.".formatted(made, named(by, at));
    }

    private String named(AccountId who, Instant at) {
        String name = accounts.find(who).map(Person::displayName).orElse("somebody");
        return "%s on %s".formatted(name, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    private Run apply() {
        return trials.apply(in().id(), id, current.id());
    }

    private Run attempt(boolean inForce) {
        return trials.begin(in().id(), id, inForce, current.id());
    }

    private void begin(Supplier<Run> what) {
        current.requireLead(in().id());
        try {
            Run run = what.get();
            show();
            watch(run);
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
    }

    private void watch(Run run) {
        going = Background.run(() -> run.end().join(), () -> look(run), done -> {
            show();
            cancel.setEnabled(true);
        });
    }

    /** Costs nothing, and leaves the list as it is while somebody may be in it. */
    private void look(Run run) {
        if (run.articles() == 0) return;
        state.setText(
                "%s: %,d of %,d.".formatted(list.isVisible() ? "Applying" : "Looking", run.looked(), run.articles()));
        bar.setValue(Math.min(1, run.looked() / (double) run.articles()));
    }

    private void cancel() {
        current.requireLead(in().id());
        cancel.setEnabled(false);
        trials.cancel(in().id(), id);
    }

    private void remove() {
        current.requireLead(in().id());
        try {
            trials.remove(in().id(), id);
            UI.getCurrent().navigate(RulesView.class, QueryParameters.of("project", in().slug()));
            Notices.success("The rule is deleted.");
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
        }
    }

    private Project in() {
        return Objects.requireNonNull(project);
    }
}
