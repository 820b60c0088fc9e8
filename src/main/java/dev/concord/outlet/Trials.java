package dev.concord.outlet;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.annotation.LabelsMoved;
import dev.concord.annotation.NewTexts;
import dev.concord.cleaning.BlockKind;
import dev.concord.cleaning.PieceRule;
import dev.concord.cleaning.Pieces;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.intake.OutletRule;
import dev.concord.intake.OutletRules;
import dev.concord.outlet.Trial.Outcome;
import dev.concord.outlet.Trial.State;
import dev.concord.record.ArticleRecord.Block;
import dev.concord.shell.Faults;
import dev.concord.shell.Refusal;
import dev.concord.text.CodePoints;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private final Articles articles;
    private final NewTexts texts;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<ProjectId, Run> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    Trials(
            OutletRules rules,
            TrialRows rows,
            TrialWork work,
            Judging judging,
            Articles articles,
            NewTexts texts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rules = rules;
        this.rows = rows;
        this.work = work;
        this.judging = judging;
        this.articles = articles;
        this.texts = texts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A piece that becomes, or became, of another kind. */
    public record Changed(BlockKind before, BlockKind after, String words) {}

    /**
     * What becomes of one article.
     *
     * @param before its text
     * @param after the other text; the same where it keeps its own
     * @param changed of its pieces; none of those that are done already
     * @param labels by sheet; none of those that are done already
     */
    public record Look(Tried article, String before, String after, List<Changed> changed, List<LabelsMoved> labels) {}

    /** Makes a rule, and tries what becomes of the outlet's articles by it. */
    public OutletRule make(ProjectId project, String outlet, PieceRule rule, AccountId by) {
        requireIdle(project);
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
        return run(
                project,
                id,
                () -> transaction.executeWithoutResult(status -> rows.begin(
                        rule,
                        new TrialRows.Row(
                                inForce, State.TRYING, by, clock.instant(), beside(rule), 0, rows.articlesOf(rule)))),
                (run) -> work.look(rule, inForce, run),
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
        return run(
                project,
                id,
                () -> transaction.executeWithoutResult(status -> {
                    if (rule.inForce() != trial.inForce()) rules.put(rule, trial.inForce(), by);
                    rows.apply(id, by);
                }),
                run -> work.apply(rule, trial, by, run),
                State.APPLIED,
                State.STOPPED);
    }

    private interface Work {
        /** False where it was broken off. */
        boolean done(Run run);
    }

    private Run run(ProjectId project, long rule, Runnable begin, Work what, State done, State brokenOff) {
        var fresh = new Run(rule);
        if (running.putIfAbsent(project, fresh) != null) throw busy();
        try {
            begin.run();
        } catch (RuntimeException e) {
            running.remove(project);
            throw e;
        }
        workers.execute(() -> {
            State state = brokenOff;
            try {
                if (what.done(fresh)) state = done;
            } catch (RuntimeException | Error e) {
                Faults.logged(e);
            } finally {
                end(project, fresh, state);
            }
        });
        return fresh;
    }

    private void end(ProjectId project, Run run, State state) {
        try {
            // what was being applied goes on after a restart
            if (!stopping || state != State.STOPPED) rows.put(run.rule(), state);
        } finally {
            running.remove(project);
            run.end().complete(null);
        }
    }

    private void requireIdle(ProjectId project) {
        if (running.containsKey(project)) throw busy();
    }

    private static Refusal busy() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "Another rule of this project is tried or applied; wait for its end, or cancel it.");
    }

    /** What goes on with a rule. */
    public Optional<Run> running(ProjectId project, long rule) {
        return Optional.ofNullable(running.get(project)).filter(run -> run.rule() == rule);
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
     * Articles of a rule's latest trial in the order in which they came in.
     *
     * @param outcome null for all
     * @param losing only those that lose labels
     * @param words that the headline has
     * @param after the last one seen, 0 to begin
     */
    public List<Tried> page(
            ProjectId project, long id, @Nullable Outcome outcome, boolean losing, String words, long after, int most) {
        rules.get(project, id);
        return rows.page(id, new TrialRows.Asked(outcome, losing, words), after, most);
    }

    /**
     * What becomes, or became, of one article of a rule's latest trial.
     *
     * @throws Refusal if the rule has nothing to do with it
     */
    public Look look(ProjectId project, long id, ArticleId article) {
        OutletRule rule = rules.get(project, id);
        TrialRows.Row trial = rows.find(id).orElseThrow(() -> untouched());
        Tried tried = rows.find(id, article).orElseThrow(() -> untouched());
        if (tried.outcome() == Outcome.DONE) {
            return new Look(
                    tried,
                    articles.get(article, tried.version()).text(),
                    articles.get(article, tried.version() + 1).text(),
                    List.of(),
                    List.of());
        }
        Article now = articles.get(article);
        Verdict.Change change =
                judging.of(now, judging.question(rule, trial.inForce())).change();
        if (change == null) return new Look(tried, now.text(), now.text(), List.of(), List.of());
        return new Look(
                tried, now.text(), change.text().text(), changed(now, change), texts.preview(article, change.text()));
    }

    private static Refusal untouched() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "The trial of this rule says nothing of this article.");
    }

    /** Pieces are known again by where they begin in the source. */
    private static List<Changed> changed(Article now, Verdict.Change change) {
        CodePoints raw = CodePoints.of(change.source());
        Map<Integer, BlockKind> before = new HashMap<>();
        for (Block block : now.blocks())
            before.put(block.rawStart(), BlockKind.valueOf(block.kind().name()));
        Pieces pieces = change.pieces();
        List<Changed> changed = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            BlockKind was = before.getOrDefault(raw.fromUtf16(pieces.raw(i).start()), BlockKind.BOILERPLATE);
            if (was != pieces.kind(i)) changed.add(new Changed(was, pieces.kind(i), pieces.text(i)));
        }
        return changed;
    }

    /**
     * Forgets a rule that is not in force.
     *
     * @throws Refusal if it is in force, or something goes on with it
     */
    public void remove(ProjectId project, long id) {
        OutletRule rule = rules.get(project, id);
        if (running(project, id).isPresent()) throw busy();
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

    /** What goes on is broken off; what was being applied goes on when the server starts again. */
    @PreDestroy
    void stop() {
        stopping = true;
        running.values().forEach(Run::cancel);
        workers.close();
    }
}
