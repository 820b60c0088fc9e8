package dev.concord.assignment;

import dev.concord.assignment.PlanInput.PlanArticle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Deals out articles. Nobody is given an article she has; nobody gets more than her quota; loads come out level, and
 * whoever shares articles does so with everybody about equally often. Pure: the same input makes the same plan.
 */
public final class Planner {

    private final PlanTable table;
    private final PlanRoom room;
    private final long seed;

    private Planner(PlanInput input, List<PlanArticle> work) {
        this.table = new PlanTable(input);
        this.room = new PlanRoom(work);
        this.seed = input.seed();
    }

    public static Plan plan(PlanInput input) {
        // urgent ones first; then those that need most, while there is most choice; then as the seed has it
        List<PlanArticle> work = input.articles().stream()
                .filter(article -> article.missing() > 0)
                .map(article -> new Drawn(article, Seeded.rank(input.seed(), article.key())))
                .sorted(Comparator.comparingInt((Drawn drawn) -> -drawn.article.priority())
                        .thenComparingInt(drawn -> -drawn.article.missing())
                        .thenComparingLong(Drawn::chance)
                        .thenComparing(drawn -> drawn.article.key()))
                .map(Drawn::article)
                .toList();
        Planner planner = new Planner(input, work);
        List<Plan.Placed> placed = new ArrayList<>();
        List<Plan.Unplaced> unplaced = new ArrayList<>();
        for (PlanArticle article : work) planner.place(article, placed, unplaced);
        return planner.table.plan(placed, unplaced);
    }

    private record Drawn(PlanArticle article, long chance) {}

    private void place(PlanArticle article, List<Plan.Placed> placed, List<Plan.Unplaced> unplaced) {
        List<Integer> holders = table.known(article.holders());
        List<Integer> free = table.free(holders);
        List<Integer> takers = free.size() <= article.missing() ? free : chosen(article, free, holders);
        room.done(article);
        for (int taker : takers) {
            table.give(taker, holders);
            holders.add(taker);
            placed.add(new Plan.Placed(article.key(), table.name(taker)));
        }
        table.counted(article, takers.size());
        int missing = article.missing() - takers.size();
        if (missing > 0) unplaced.add(new Plan.Unplaced(article.key(), missing, table.why(holders)));
    }

    private List<Integer> chosen(PlanArticle article, List<Integer> free, List<Integer> holders) {
        boolean tight = table.limited() && room.slack(table) < table.size();
        List<Integer> pool = tight ? free : table.level(free, article.missing());
        if (!tight && article.missing() == 2 && holders.isEmpty()) return pair(article, pool);
        List<Integer> chosen = new ArrayList<>();
        List<Integer> with = new ArrayList<>(holders);
        while (chosen.size() < article.missing()) {
            int next = best(article, pool, with, tight);
            chosen.add(next);
            with.add(next);
        }
        return chosen;
    }

    /** Where room is tight whoever has most left; then who shares fewest with the others, then who has least. */
    private int best(PlanArticle article, List<Integer> pool, List<Integer> with, boolean tight) {
        long chance = Seeded.rank(seed, article.key());
        long[] best = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
        int found = -1;
        for (int one : pool) {
            if (with.contains(one)) continue;
            long[] rank = {
                tight ? -table.left(one) : 0,
                table.shared(one, with),
                table.load(one),
                Seeded.rank(chance, table.chance(one))
            };
            if (found >= 0 && Arrays.compare(rank, best) >= 0) continue;
            best = rank;
            found = one;
        }
        return found;
    }

    /** The two who share fewest so far; of those the two with least. */
    private List<Integer> pair(PlanArticle article, List<Integer> pool) {
        long chance = Seeded.rank(seed, article.key());
        long[] best = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
        List<Integer> pair = List.of();
        for (int i = 0; i < pool.size(); i++) {
            for (int j = i + 1; j < pool.size(); j++) {
                int first = pool.get(i);
                int second = pool.get(j);
                int shared = table.shared(first, second);
                if (shared > best[0]) continue;
                long mixed = Seeded.rank(table.chance(first), table.chance(second));
                long[] rank = {shared, (long) table.load(first) + table.load(second), Seeded.rank(chance, mixed)};
                if (!pair.isEmpty() && Arrays.compare(rank, best) >= 0) continue;
                best = rank;
                pair = List.of(first, second);
            }
        }
        return pair;
    }
}
