package dev.concord.workload;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.ProjectId;
import dev.concord.annotation.Sheet;
import dev.concord.annotation.SheetMoved;
import dev.concord.annotation.Sheets;
import dev.concord.annotation.WorkSheets;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Assignments;
import dev.concord.assignment.Gift;
import dev.concord.assignment.Giving;
import dev.concord.assignment.Purpose;
import dev.concord.assignment.Seeded;
import dev.concord.assignment.WorkRules;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.ArticleSummary;
import dev.concord.corpus.Articles;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Slips hidden gold and hidden repeats into somebody's work as she submits. Of every so many ordinary articles, one that
 * the seed picks is followed by a hidden one, so that nobody can count the time until the next.
 */
@Component
class HiddenWork {

    private final Workload workload;
    private final WorkRules rules;
    private final Giving giving;
    private final Assignments assignments;
    private final Sheets sheets;
    private final WorkSheets gold;
    private final Accounts accounts;
    private final Articles articles;

    HiddenWork(
            Workload workload,
            WorkRules rules,
            Giving giving,
            Assignments assignments,
            Sheets sheets,
            WorkSheets gold,
            Accounts accounts,
            Articles articles) {
        this.workload = workload;
        this.rules = rules;
        this.giving = giving;
        this.assignments = assignments;
        this.sheets = sheets;
        this.gold = gold;
        this.accounts = accounts;
        this.articles = articles;
    }

    /** Afterwards, in a transaction of its own: it waits for whoever gives work, and a submitting annotator must not. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void onSubmitted(SheetMoved moved) {
        if (moved.state() != AssignmentState.SUBMITTED) return;
        HiddenShares shares = workload.hidden(moved.project());
        if (shares.gold() == 0 && shares.repeats() == 0) return;
        Sheet sheet = sheets.get(moved.sheet());
        if (sheet.purpose() != Purpose.ORDINARY || sheet.assignment() == null) return;
        AccountId who = assignments.get(sheet.assignment()).annotator();
        if (rules.worker(moved.project(), who).held()) return;
        Turn turn = new Turn(
                moved.project(),
                who,
                accounts.find(who).orElseThrow().name(),
                rules.rule(moved.project()).seed(),
                assignments.countSubmitted(moved.project(), who, Purpose.ORDINARY));
        slipIn(turn, Purpose.CHECK, shares.gold(), shares);
        slipIn(turn, Purpose.REPEAT, shares.repeats(), shares);
    }

    private record Turn(ProjectId project, AccountId who, String name, long seed, long done) {}

    private void slipIn(Turn turn, Purpose purpose, double share, HiddenShares shares) {
        if (share == 0) return;
        List<Assignment> given = assignments.of(turn.project, turn.who, Set.of(purpose));
        if (given.size() >= due(share, turn.done, turn.seed, turn.name, purpose)) return;
        Optional<ArticleId> article = purpose == Purpose.CHECK ? check(turn) : repeat(turn, shares.repeatAfter());
        article.ifPresent(one -> giving.slipIn(turn.project, new Gift(one, turn.who), purpose));
    }

    /** How many hidden ones are due after so many ordinary ones: one in each block, at a place that the seed picks. */
    static long due(double share, long done, long seed, String name, Purpose purpose) {
        long block = Math.max(1, Math.round(1 / share));
        long full = done / block;
        long place = Math.floorMod(Seeded.rank(seed, purpose.name(), name, String.valueOf(full)), block);
        return full + (done % block > place ? 1 : 0);
    }

    private Optional<ArticleId> check(Turn turn) {
        Set<ArticleId> hers = assignments.of(turn.project, turn.who, Set.of(Purpose.values())).stream()
                .map(Assignment::article)
                .collect(Collectors.toSet());
        return drawn(
                turn,
                Purpose.CHECK,
                gold.settled(turn.project).stream()
                        .filter(article -> !hers.contains(article))
                        .toList());
    }

    private Optional<ArticleId> repeat(Turn turn, int after) {
        Set<ArticleId> repeated = assignments.of(turn.project, turn.who, Set.of(Purpose.REPEAT)).stream()
                .map(Assignment::article)
                .collect(Collectors.toSet());
        List<ArticleId> finished = assignments.of(turn.project, turn.who, Set.of(Purpose.ORDINARY)).stream()
                .filter(one -> one.state() == AssignmentState.SUBMITTED && one.closedAt() != null)
                .sorted(Comparator.comparing((Assignment one) -> Objects.requireNonNull(one.closedAt()))
                        .reversed())
                .skip(after)
                .map(Assignment::article)
                .filter(article -> !repeated.contains(article))
                .toList();
        return drawn(turn, Purpose.REPEAT, finished);
    }

    private Optional<ArticleId> drawn(Turn turn, Purpose purpose, List<ArticleId> from) {
        return articles.summaries(from).values().stream()
                .min(Comparator.comparingLong(
                        article -> Seeded.rank(turn.seed, purpose.name(), turn.name, article.key())))
                .map(ArticleSummary::id);
    }
}
