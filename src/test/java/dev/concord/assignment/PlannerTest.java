package dev.concord.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.assignment.Plan.Pair;
import dev.concord.assignment.Plan.Placed;
import dev.concord.assignment.Plan.Total;
import dev.concord.assignment.PlanInput.PlanArticle;
import dev.concord.assignment.PlanInput.PlanPerson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {

    @ParameterizedTest(name = "{0} articles by {1} each among {2} people with quota {3}: {4} placed, {5} not")
    @CsvSource(
            nullValues = "-",
            value = {
                "10, 1, 2, -, 10, 0",
                "10, 2, 2, -, 20, 0",
                "10, 3, 2, -, 20, 10",
                "10, 2, 0, -, 0, 20",
                "10, 2, 5, 4, 20, 0",
                "10, 2, 5, 3, 15, 5",
                "10, 2, 3, 0, 0, 20",
                "0, 2, 3, -, 0, 0",
            })
    void asManyArePlacedAsCanBe(int articles, int each, int people, @Nullable Integer most, int placed, int missing) {
        Plan plan = Planner.plan(input(articles, each, null, people(people, most), 1));
        assertThat(plan.placed()).hasSize(placed);
        assertThat(plan.unplaced().stream().mapToInt(Plan.Unplaced::missing).sum())
                .isEqualTo(missing);
    }

    @ParameterizedTest(name = "{0} of {1} articles seen by two make {2}")
    @CsvSource({"0.2, 100, 20", "0.2, 7, 1", "0.25, 10, 3", "0, 10, 0", "1, 10, 10", "0.333, 1000, 333"})
    void theOverlapShareIsExactToRounding(double share, int articles, int shared) {
        Plan plan = Planner.plan(input(articles, 1, share, people(4, null), 5));
        assertThat(plan.shared()).isEqualTo(shared);
        assertThat(plan.placed()).hasSize(articles + shared);
    }

    @Test
    void whatTwoHaveAlreadyCountsTowardTheOverlap() {
        List<PlanArticle> articles = new ArrayList<>();
        Map<String, Integer> holders = new HashMap<>();
        for (int i = 0; i < 10; i++) holders.put(key(i), i < 2 ? 2 : 0);
        PlanInput.wanted(holders, rule(1, .2, 1))
                .forEach((key, wanted) -> articles.add(new PlanArticle(
                        key, 0, wanted, holders.getOrDefault(key, 0) == 2 ? Set.of("person0", "person1") : Set.of())));
        assertThat(Planner.plan(new PlanInput(articles, people(3, null), 1)).shared())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 99, -7})
    void everyPairSharesAboutEquallyManyAndLoadsAreLevel(long seed) {
        Plan plan = Planner.plan(input(100, 1, .3, people(6, null), seed));
        IntSummaryStatistics pairs =
                plan.pairs().stream().mapToInt(Pair::articles).summaryStatistics();
        assertThat(pairs.getMax() - pairs.getMin()).isLessThanOrEqualTo(1);
        IntSummaryStatistics loads =
                plan.people().stream().mapToInt(Total::gets).summaryStatistics();
        assertThat(loads.getMax() - loads.getMin()).isLessThanOrEqualTo(1);
    }

    @Test
    void whoeverHasMuchWaitsUntilTheOthersCaughtUp() {
        var people = List.of(new PlanPerson("anna", 50, null), new PlanPerson("boris", 0, null));
        Plan plan = Planner.plan(input(40, 1, null, people, 1));
        assertThat(plan.people()).extracting(Total::gets).containsExactly(0, 40);
    }

    @Test
    void urgentArticlesArePlacedWhereThereIsNotRoomForAll() {
        List<PlanArticle> articles = IntStream.range(0, 10)
                .mapToObj(i -> new PlanArticle(key(i), i, 1, Set.of()))
                .toList();
        Plan plan = Planner.plan(new PlanInput(articles, people(1, 3), 1));
        assertThat(plan.placed()).extracting(Placed::article).containsExactly(key(9), key(8), key(7));
        assertThat(plan.unplaced())
                .hasSize(7)
                .allSatisfy(left -> assertThat(left.why()).isEqualTo(Plan.Why.QUOTAS));
    }

    @Test
    void whatCannotBePlacedSaysWhy() {
        var held = new PlanArticle(key(1), 0, 3, Set.of("person0"));
        assertThat(Planner.plan(new PlanInput(List.of(held), people(2, null), 1))
                        .unplaced())
                .containsExactly(new Plan.Unplaced(key(1), 1, Plan.Why.EVERYBODY));
        assertThat(Planner.plan(new PlanInput(List.of(held), List.of(), 1)).unplaced())
                .containsExactly(new Plan.Unplaced(key(1), 2, Plan.Why.NOBODY));
    }

    @Test
    void unevenQuotasAreUsedToTheLast() {
        // only if the third has every article do the quotas suffice
        var people = List.of(new PlanPerson("a", 0, 10), new PlanPerson("b", 0, 10), new PlanPerson("c", 0, 20));
        Plan plan = Planner.plan(input(20, 2, null, people, 3));
        assertThat(plan.unplaced()).isEmpty();
        assertThat(plan.people()).extracting(Total::gets).containsExactly(10, 10, 20);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverComesNobodyHasAnArticleTwiceAndQuotasAreKept(long chance) {
        Random random = new Random(chance);
        PlanInput input = anyInput(random);
        Plan plan = Planner.plan(input);
        Map<String, Set<String>> holders = new HashMap<>();
        input.articles().forEach(article -> holders.put(article.key(), new HashSet<>(article.holders())));
        for (Placed placed : plan.placed()) {
            assertThat(holders.getOrDefault(placed.article(), new HashSet<>()).add(placed.person()))
                    .isTrue();
        }
        for (PlanArticle article : input.articles()) {
            int missing = plan.unplaced().stream()
                    .filter(left -> left.article().equals(article.key()))
                    .mapToInt(Plan.Unplaced::missing)
                    .sum();
            assertThat(holders.getOrDefault(article.key(), Set.of()).size() + missing)
                    .isEqualTo(Math.max(article.wanted(), article.holders().size()));
        }
        assertThat(plan.people()).allSatisfy(total -> {
            if (total.most() != null && total.gets() > 0)
                assertThat(total.total()).isLessThanOrEqualTo(total.most());
        });
        assertThat(plan.shared()).isEqualTo((int)
                holders.values().stream().filter(one -> one.size() > 1).count());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfTheInputDoesNotMatterAndTheSeedDoes(long chance) {
        PlanInput input = anyInput(new Random(chance));
        List<PlanArticle> articles = new ArrayList<>(input.articles());
        List<PlanPerson> people = new ArrayList<>(input.people());
        Collections.shuffle(articles, new Random(chance));
        Collections.shuffle(people, new Random(chance));
        Plan plan = Planner.plan(input);
        assertThat(Planner.plan(new PlanInput(articles, people, input.seed()))).isEqualTo(plan);
        assertThat(Planner.plan(input(50, 1, null, people(3, null), 1)).placed())
                .isNotEqualTo(
                        Planner.plan(input(50, 1, null, people(3, null), 2)).placed());
    }

    /** The numbers are part of the promise: a plan can be made again years later, on another machine. */
    @Test
    void chanceIsTheSameEverywhere() {
        assertThat(Seeded.rank(1, "3f9a0c55aa010203")).isEqualTo(SEEDED);
        assertThat(Planner.plan(input(4, 1, .5, people(2, null), 42)).placed()).isEqualTo(PLANNED);
    }

    static final long SEEDED = -1350409791419247538L;
    static final List<Placed> PLANNED = Stream.of(
                    "0 person0", "0 person1", "1 person0", "1 person1", "3 person0", "2 person1")
            .map(one -> new Placed(key(one.charAt(0) - '0'), one.substring(2)))
            .toList();

    @Test
    void aHundredThousandArticlesAndFiftyPeopleArePlannedWithinSeconds() {
        long before = System.nanoTime();
        Plan plan = Planner.plan(input(100_000, 1, .2, people(50, 3000), 1));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(90));
        assertThat(plan.unplaced()).isEmpty();
        assertThat(plan.placed()).hasSize(120_000);
    }

    static PlanInput anyInput(Random random) {
        List<PlanPerson> people = IntStream.range(0, 1 + random.nextInt(7))
                .mapToObj(i -> new PlanPerson(
                        "person" + i, random.nextInt(5), random.nextInt(3) == 0 ? null : random.nextInt(30)))
                .toList();
        List<PlanArticle> articles = IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> new PlanArticle(
                        key(i),
                        random.nextInt(3),
                        random.nextInt(4),
                        random.nextInt(4) == 0 ? Set.of("person" + random.nextInt(8)) : Set.of()))
                .toList();
        return new PlanInput(articles, people, random.nextLong());
    }

    static PlanInput input(int articles, int each, @Nullable Double share, List<PlanPerson> people, long seed) {
        Map<String, Integer> holders = new HashMap<>();
        for (int i = 0; i < articles; i++) holders.put(key(i), 0);
        return new PlanInput(
                PlanInput.wanted(holders, rule(each, share, seed)).entrySet().stream()
                        .map(entry -> new PlanArticle(entry.getKey(), 0, entry.getValue(), Set.of()))
                        .toList(),
                people,
                seed);
    }

    static WorkRule rule(int each, @Nullable Double share, long seed) {
        return new WorkRule(each, share, seed, false, Duration.ofHours(1));
    }

    static List<PlanPerson> people(int count, @Nullable Integer most) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PlanPerson("person" + i, 0, most))
                .toList();
    }

    static String key(int number) {
        return "%016x".formatted(number);
    }
}
