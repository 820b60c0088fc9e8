package dev.concord.workload;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.annotation.GoldSettled;
import dev.concord.annotation.SheetMoved;
import dev.concord.annotation.SheetsImported;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Gift;
import dev.concord.assignment.Giving;
import dev.concord.assignment.Need;
import dev.concord.assignment.Needs;
import dev.concord.assignment.Purpose;
import dev.concord.assignment.Seeded;
import dev.concord.assignment.WorkRules;
import dev.concord.corpus.ArticleId;
import dev.concord.shell.Refusal.Kind;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Calibration: a first round that people label before production opens for them. The newest round of a project counts. */
@Service
@Transactional
public class Calibration {

    private static final int LONGEST_NOTE = 500;

    private final RoundRows rounds;
    private final RoundPersonRows people;
    private final Candidates candidates;
    private final Giving giving;
    private final Needs needs;
    private final WorkRules rules;
    private final Clock clock;

    Calibration(
            RoundRows rounds,
            RoundPersonRows people,
            Candidates candidates,
            Giving giving,
            Needs needs,
            WorkRules rules,
            Clock clock) {
        this.rounds = rounds;
        this.people = people;
        this.candidates = candidates;
        this.giving = giving;
        this.needs = needs;
        this.rules = rules;
        this.clock = clock;
    }

    /** So many articles that nobody has yet, as the seed draws them. */
    public List<ArticleId> draw(ProjectId project, int count, long seed) {
        return needs.all(project).stream()
                .filter(need -> !need.excluded() && need.holders().isEmpty())
                .sorted(Comparator.comparingLong((Need need) -> Seeded.rank(seed, need.key()))
                        .thenComparing(Need::key))
                .limit(count)
                .map(Need::article)
                .toList();
    }

    /**
     * Starts a round: everybody named is given all its articles, and nothing else until the gate opens. Whoever is still
     * in the round before it and not in this one goes on in neither.
     *
     * @throws WorkloadRefused without articles or people, or with fewer articles than the gate looks at
     */
    public Round start(
            ProjectId project, AccountId by, List<ArticleId> articles, List<AccountId> who, Gate gate, long seed) {
        if (articles.isEmpty()) throw new WorkloadRefused(Kind.INVALID, "A round needs articles; none is free.");
        if (who.isEmpty()) throw new WorkloadRefused(Kind.INVALID, "A round needs somebody to label it.");
        if (gate.articles() > articles.size()) {
            throw new WorkloadRefused(
                    Kind.INVALID,
                    "The gate looks at %d articles, and the round has only %d."
                            .formatted(gate.articles(), articles.size()));
        }
        rules.lock(project);
        RoundRow round = rounds.save(new RoundRow(project, by, clock.instant(), seed, gate, articles));
        giving.give(
                project,
                articles.stream()
                        .flatMap(article -> who.stream().map(account -> new Gift(article, account)))
                        .toList(),
                Purpose.CALIBRATION);
        needs.exclude(project, articles);
        for (AccountId account : who) {
            people.save(new RoundPersonRow(round.toRound().id(), account));
            rules.hold(project, account, true);
        }
        return round.toRound();
    }

    @Transactional(readOnly = true)
    public Optional<Round> newest(ProjectId project) {
        return rounds.findFirstByProjectIdOrderByIdDesc(project.value()).map(RoundRow::toRound);
    }

    /** How everybody of the round stands. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Round round) {
        return candidates.of(round, people.findByRoundIdOrderById(round.id()));
    }

    /** Opens production for somebody although the gate does not, and keeps why. */
    public void open(Round round, AccountId account, AccountId by, String note) {
        String why = note.strip();
        if (why.isEmpty() || why.length() > LONGEST_NOTE) {
            throw new WorkloadRefused(Kind.INVALID, "Say why, in 1 to %d characters.".formatted(LONGEST_NOTE));
        }
        RoundPersonRow row = people.findByRoundIdOrderById(round.id()).stream()
                .filter(person -> person.accountId == account.value())
                .findFirst()
                .orElseThrow(() -> new WorkloadRefused(Kind.NOT_FOUND, "This person is not in the round."));
        if (row.state != CalibrationState.LABELLING) {
            throw new WorkloadRefused(Kind.CONFLICT, "Production is open for this person already.");
        }
        row.openedBy = by.value();
        row.note = why;
        release(round.project(), row, CalibrationState.OPENED);
    }

    private void release(ProjectId project, RoundPersonRow row, CalibrationState state) {
        row.state = state;
        row.openedAt = clock.instant();
        rules.hold(project, new AccountId(row.accountId), false);
    }

    /** Afterwards, as with gold: whoever submits must not wait for whoever gives work. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void onSubmitted(SheetMoved moved) {
        if (moved.state() == AssignmentState.SUBMITTED) look(moved.project(), Set.of(moved.article()));
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void onGold(GoldSettled settled) {
        if (settled.settled()) look(settled.project(), Set.of(settled.article()));
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void onImported(SheetsImported imported) {
        look(imported.project(), imported.articles());
    }

    /** Opens production for whoever reached the gate by what happened on these articles. */
    private void look(ProjectId project, Set<ArticleId> articles) {
        for (RoundRow row : rounds.findByProjectIdOrderByIdDesc(project.value())) {
            Round round = row.toRound();
            if (!Collections.disjoint(articles, round.articles())) look(round);
        }
    }

    /** Opens production for whoever reached the gate; whatever a server that stopped too early left out is made good. */
    public void look(Round round) {
        List<RoundPersonRow> waiting = people.findByRoundIdOrderById(round.id()).stream()
                .filter(person -> person.state == CalibrationState.LABELLING)
                .toList();
        passed(round, waiting).forEach(person -> release(round.project(), person, CalibrationState.PASSED));
    }

    private List<RoundPersonRow> passed(Round round, Collection<RoundPersonRow> waiting) {
        if (waiting.isEmpty()) return List.of();
        List<AccountId> through = candidates.of(round, waiting).stream()
                .filter(candidate -> candidate.missing().isEmpty())
                .map(Candidate::account)
                .toList();
        return waiting.stream()
                .filter(person -> through.contains(new AccountId(person.accountId)))
                .toList();
    }
}
