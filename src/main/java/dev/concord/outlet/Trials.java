package dev.concord.outlet;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.cleaning.PieceRule;
import dev.concord.intake.OutletRule;
import dev.concord.intake.OutletRules;
import dev.concord.outlet.Trial.State;
import dev.concord.shell.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rules for outlets: made, tried on all articles of their outlet, applied, and taken back in the same way. One at a time in a
 * project is tried or applied; it goes on when the one who began it has left the screen, and applying goes on after a restart.
 */
@Service
public class Trials {

    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

    private final OutletRules rules;
    private final TrialRows rows;
    private final TrialWork work;
    private final Judging judging;
    private final Runs runs;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Trials(
            OutletRules rules,
            TrialRows rows,
            TrialWork work,
            Judging judging,
            Runs runs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rules = rules;
        this.rows = rows;
        this.work = work;
        this.judging = judging;
        this.runs = runs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes a rule, and tries what becomes of the outlet's articles by it. */
    public OutletRule make(ProjectId project, String outlet, PieceRule rule, AccountId by) {
        runs.requireIdle(project);
        OutletRule made = rules.make(project, outlet, rule, by);
        begin(project, made.id(), true, by);
        return made;
    }

    /**
     * Looks what becomes of the outlet's articles if a rule comes into force, or goes.
     *
     * @throws Refusal if another trial of the project goes on
     */
    public Run begin(ProjectId project, long id, boolean inForce, AccountId by) {
        OutletRule rule = rules.get(project, id);
        return runs.start(
                project,
                id,
                () -> transaction.executeWithoutResult(status -> rows.begin(
                        rule,
                        new TrialRows.Row(
                                inForce, State.TRYING, by, clock.instant(), beside(rule), 0, rows.articlesOf(rule)))),
                run -> work.look(rule, inForce, run),
                State.TRIED,
                State.BROKEN_OFF);
    }

    /** The rules that a trial says something beside of. */
    private String beside(OutletRule rule) {
        return judging.others(rule).stream()
                .map(one -> String.valueOf(one.id()))
                .collect(Collectors.joining(","));
    }

    /**
     * Applies what was tried, or goes on with it: from now on articles that come in are cleaned by it.
     *
     * @throws Refusal if it was not tried, or other rules of the outlet have changed since
     */
    public Run apply(ProjectId project, long id, AccountId by) {
        OutletRule rule = rules.get(project, id);
        TrialRows.Row trial = rows.find(id)
                .filter(row -> row.state() == State.TRIED || row.state() == State.STOPPED)
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "Try first what becomes of the articles."));
        if (!trial.beside().equals(beside(rule)))
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "Other rules of %s have changed since. Try again.".formatted(rule.outlet()));
        return runs.start(
                project,
                id,
                () -> transaction.executeWithoutResult(status -> {
                    if (!rows.find(id).equals(Optional.of(trial))) throw Runs.busy();
                    if (rule.inForce() != trial.inForce()) rules.put(rule, trial.inForce(), by);
                    rows.apply(id, by);
                }),
                run -> work.apply(rule, trial, by, run),
                State.APPLIED,
                State.STOPPED);
    }

    /** What goes on with a rule. */
    public Optional<Run> running(ProjectId project, long rule) {
        return runs.find(project, rule);
    }

    /** Breaks off what goes on with a rule, if anything does, after the article that it is at. */
    public void cancel(ProjectId project, long rule) {
        running(project, rule).ifPresent(Run::cancel);
    }

    /** A rule with its latest trial; null where there is none. */
    public record Listed(OutletRule rule, @Nullable Trial trial) {}

    /** All rules of a project, by outlet, in the order in which they are applied. */
    public List<Listed> all(ProjectId project) {
        Map<Long, TrialRows.Row> found = rows.all(project);
        Map<Long, TrialRows.Counts> counts = rows.counts(project);
        return rules.all(project).stream()
                .map(rule -> {
                    TrialRows.Row row = found.get(rule.id());
                    return new Listed(
                            rule,
                            row == null
                                    ? null
                                    : trial(rule, row, counts.getOrDefault(rule.id(), TrialRows.Counts.NONE)));
                })
                .toList();
    }

    /**
     * Whose rule it is.
     *
     * @throws Refusal if there is none of that number
     */
    public ProjectId projectOf(long id) {
        return rules.projectOf(id);
    }

    /** One rule with its latest trial. */
    public Listed get(ProjectId project, long id) {
        OutletRule rule = rules.get(project, id);
        return new Listed(
                rule,
                rows.find(id).map(row -> trial(rule, row, rows.counts(id))).orElse(null));
    }

    private Trial trial(OutletRule rule, TrialRows.Row row, TrialRows.Counts counts) {
        Optional<Run> run = running(rule.project(), rule.id()).filter(one -> one.articles() > 0);
        return new Trial(
                row.inForce(),
                row.state(),
                row.by(),
                row.at(),
                run.map(Run::looked).orElse(row.looked()),
                run.map(Run::articles).orElse(row.articles()),
                counts.waiting(),
                counts.done(),
                counts.leftOut(),
                counts.lost());
    }

    /**
     * Forgets a rule that is not in force.
     *
     * @throws Refusal if it is in force, or something goes on with it
     */
    public void remove(ProjectId project, long id) {
        OutletRule rule = rules.get(project, id);
        if (running(project, id).isPresent()) throw Runs.busy();
        transaction.executeWithoutResult(status -> {
            rows.forget(rule);
            rules.remove(rule);
        });
    }

    /** Goes on after a restart; only in a server. */
    @Component
    @ConditionalOnWebApplication
    static class Start {

        private final Trials trials;

        Start(Trials trials) {
            this.trials = trials;
        }

        @EventListener
        void on(ApplicationReadyEvent ready) {
            trials.goOn();
        }
    }

    void goOn() {
        rows.in(State.TRYING).forEach(trial -> rows.put(trial.rule(), State.BROKEN_OFF));
        for (TrialRows.Unended one : rows.in(State.APPLYING)) {
            rows.put(one.rule(), State.STOPPED);
            try {
                apply(one.project(), one.rule(), one.by());
            } catch (Refusal refusal) {
                LOG.warn("Rule {} waits for a lead: {}", one.rule(), refusal.getMessage());
            }
        }
    }
}
