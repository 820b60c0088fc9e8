package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.Memberships;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.SetAside;
import dev.concord.shell.Refusal.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives articles to people and takes them back, one call after the other within a project. */
@Service
@Transactional
public class Giving {

    /** Between the places of two that are given at once, so that a hidden one fits in later. */
    private static final long STEP = 1000;

    /** A hidden one comes behind so many of those that wait, so that it is not seen to appear. */
    private static final int BEHIND = 3;

    private final AssignmentRows rows;
    private final Needs needs;
    private final WorkRules rules;
    private final Memberships memberships;
    private final SetAside aside;
    private final AssignmentWatch watch;
    private final Clock clock;

    Giving(
            AssignmentRows rows,
            Needs needs,
            WorkRules rules,
            Memberships memberships,
            SetAside aside,
            AssignmentWatch watch,
            Clock clock) {
        this.rows = rows;
        this.needs = needs;
        this.rules = rules;
        this.memberships = memberships;
        this.aside = aside;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * Gives all of it, in this order, except what somebody has already and articles that are set aside; what was withdrawn
     * from somebody is hers again.
     *
     * @return how many assignments are new
     * @throws AssignmentRefused if somebody is no member of the project; then nothing is given
     */
    public int give(ProjectId project, List<Gift> gifts, Purpose purpose) {
        return keep(given(project, gifts, purpose));
    }

    /**
     * What people have then.
     *
     * @param added those of them that are not written yet
     */
    private record Given(Map<Gift, AssignmentRow> rows, List<AssignmentRow> added, Set<ArticleId> articles) {}

    private Given given(ProjectId project, List<Gift> gifts, Purpose purpose) {
        requireMembers(project, gifts);
        rules.lock(project);
        Set<ArticleId> articles = gifts.stream().map(Gift::article).collect(Collectors.toSet());
        Set<ArticleId> setAside = aside.among(articles);
        Map<Gift, AssignmentRow> there = there(gifts, purpose.pass());
        Map<ArticleId, Integer> priorities = needs.priorities(articles);
        Instant now = clock.instant();
        List<AssignmentRow> added = new ArrayList<>();
        for (Gift gift : gifts) {
            if (setAside.contains(gift.article())) continue;
            AssignmentRow row = there.get(gift);
            if (row != null && !row.withdrawn()) continue;
            if (row == null) row = fresh(project, gift, purpose, now);
            else row.takeBack(now);
            row.pulled = false;
            row.priority = priorities.getOrDefault(gift.article(), 0);
            row.place = place(now) + added.size() * STEP;
            there.put(gift, row);
            added.add(row);
        }
        return new Given(there, added, articles);
    }

    private int keep(Given given) {
        rows.saveAll(given.added);
        needs.recount(given.articles);
        return given.added.size();
    }

    /**
     * Takes over work that was done elsewhere, as finished then or, without a time, as begun.
     *
     * @return the assignments, in the order of the work
     * @throws AssignmentRefused if somebody is no member of the project; then nothing is taken over
     */
    public List<AssignmentId> takeOver(ProjectId project, List<Done> work) {
        Given given = given(project, work.stream().map(Done::gift).toList(), Purpose.ORDINARY);
        List<AssignmentRow> taken = new ArrayList<>();
        for (Done done : work) {
            AssignmentRow row = Objects.requireNonNull(given.rows.get(done.gift()));
            row.open(clock.instant());
            if (done.at() != null && row.state.editable()) row.submit(done.at());
            taken.add(row);
        }
        keep(given);
        return taken.stream()
                .map(row -> new AssignmentId(Objects.requireNonNull(row.id)))
                .toList();
    }

    /**
     * Somebody's work on an article.
     *
     * @param at when it was finished; null if it is not
     */
    public record Done(Gift gift, @Nullable Instant at) {}

    private static AssignmentRow fresh(ProjectId project, Gift gift, Purpose purpose, Instant now) {
        return new AssignmentRow(project, gift.article(), gift.annotator(), purpose, now);
    }

    private static long place(Instant now) {
        return now.toEpochMilli() * STEP * STEP;
    }

    private void requireMembers(ProjectId project, List<Gift> gifts) {
        Set<AccountId> members = memberships.members(project).stream()
                .map(member -> member.person().id())
                .collect(Collectors.toSet());
        if (!gifts.stream().map(Gift::annotator).allMatch(members::contains)) {
            throw new AssignmentRefused(Kind.INVALID, "Only members of the project can be given its articles.");
        }
    }

    /** Asked for by article alone: of two lists H2 may follow that of people, and reads all that they ever had. */
    private Map<Gift, AssignmentRow> there(List<Gift> gifts, int pass) {
        Map<Gift, AssignmentRow> there = new HashMap<>();
        Needs.inChunks(
                gifts.stream().map(Gift::article).distinct().toList(),
                chunk -> rows.findByArticleIdInAndPass(chunk, pass)
                        .forEach(row ->
                                there.put(new Gift(new ArticleId(row.articleId), new AccountId(row.accountId)), row)));
        return there;
    }

    /** Slips in one that she is not to tell from the others: behind the next few, and as urgent as they are. */
    public boolean slipIn(ProjectId project, Gift gift, Purpose purpose) {
        List<AssignmentRow> waiting = rows.inStates(
                project.value(), gift.annotator().value(), Set.of(AssignmentState.OPEN), Limit.of(BEHIND));
        if (give(project, List.of(gift), purpose) == 0) return false;
        if (!waiting.isEmpty()) {
            AssignmentRow before = waiting.getLast();
            AssignmentRow row = rows.pass(
                            gift.article().value(), gift.annotator().value(), purpose.pass())
                    .orElseThrow();
            row.priority = before.priority;
            row.place = before.place + 1;
        }
        return true;
    }

    /** Keeps the article for somebody who asked for it, until she leaves it untouched for too long. */
    Assignment reserve(ProjectId project, Gift gift) {
        give(project, List.of(gift), Purpose.ORDINARY);
        AssignmentRow row =
                rows.pass(gift.article().value(), gift.annotator().value(), 1).orElseThrow();
        row.pulled = true;
        return row.toAssignment();
    }

    /** Ends claims on open work; sheets and labels stay. What is finished stays as it is. */
    public void withdraw(ProjectId project, Collection<AssignmentId> ids) {
        rules.lock(project);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Long> all = ids.stream().map(AssignmentId::value).toList();
        for (int from = 0; from < all.size(); from += Needs.CHUNK) {
            List<Long> chunk = all.subList(from, Math.min(all.size(), from + Needs.CHUNK));
            rows.withdraw(chunk, now);
            watch.saw(rows.withdrawn(chunk, now).stream().map(Withdrawn::move).toList());
            needs.recount(rows.articlesOf(chunk).stream().map(ArticleId::new).toList());
        }
    }

    void takeBack(AssignmentRow row) {
        rules.lock(new ProjectId(row.projectId));
        row.takeBack(clock.instant());
        needs.recount(List.of(new ArticleId(row.articleId)));
    }
}
