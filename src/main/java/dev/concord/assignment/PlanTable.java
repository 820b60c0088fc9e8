package dev.concord.assignment;

import dev.concord.assignment.PlanInput.PlanArticle;
import dev.concord.assignment.PlanInput.PlanPerson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who has how many, and who shares how many with whom, while a plan is made. People are numbers here. */
final class PlanTable {

    private final List<PlanPerson> people;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final long[] chances;
    private final int[] gets;
    private final int[][] shared;
    private final boolean limited;
    private final int articles;
    private int sharedArticles;

    PlanTable(PlanInput input) {
        people = input.people().stream()
                .sorted(Comparator.comparing(PlanPerson::name))
                .toList();
        for (int i = 0; i < people.size(); i++) numbers.put(people.get(i).name(), i);
        chances = people.stream()
                .mapToLong(person -> Seeded.rank(input.seed(), person.name()))
                .toArray();
        gets = new int[people.size()];
        shared = new int[people.size()][people.size()];
        limited = people.stream().anyMatch(person -> person.most() != null);
        articles = input.articles().size();
        for (PlanArticle article : input.articles()) {
            List<Integer> holders = known(article.holders());
            for (int one : holders)
                holders.stream().filter(other -> other != one).forEach(other -> shared[one][other]++);
            if (article.missing() == 0 && article.holders().size() > 1) sharedArticles++;
        }
    }

    /** A number that is hers whatever the order of the people. */
    long chance(int person) {
        return chances[person];
    }

    int size() {
        return people.size();
    }

    String name(int person) {
        return people.get(person).name();
    }

    /** Whether anybody has a quota. */
    boolean limited() {
        return limited;
    }

    List<Integer> known(Collection<String> names) {
        List<Integer> known = new ArrayList<>();
        for (String name : names) {
            Integer number = numbers.get(name);
            if (number != null) known.add(number);
        }
        return known;
    }

    /** Whoever does not have it and may have more. */
    List<Integer> free(List<Integer> holders) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (left(i) > 0 && !holders.contains(i)) free.add(i);
        }
        return free;
    }

    /** Those whose load is not far above the least, for the others are to catch up first; at least so many. */
    List<Integer> level(List<Integer> free, int atLeast) {
        int[] loads = new int[free.size()];
        for (int i = 0; i < loads.length; i++) loads[i] = load(free.get(i));
        Arrays.sort(loads);
        int most = Math.max(loads[0] + people.size(), loads[atLeast - 1]);
        List<Integer> level = new ArrayList<>();
        for (int one : free) {
            if (load(one) <= most) level.add(one);
        }
        return level;
    }

    int load(int person) {
        return people.get(person).has() + gets[person];
    }

    /** How many more she may have. */
    int left(int person) {
        Integer most = people.get(person).most();
        return most == null ? Integer.MAX_VALUE : Math.max(0, most - load(person));
    }

    /** How many placings there is room for in so many articles. */
    long room(long articles) {
        long room = 0;
        for (int i = 0; i < people.size(); i++) room += Math.min(articles, left(i));
        return room;
    }

    int shared(int one, int other) {
        return shared[one][other];
    }

    long shared(int one, List<Integer> others) {
        long sum = 0;
        for (int other : others) sum += shared[one][other];
        return sum;
    }

    void give(int taker, List<Integer> holders) {
        gets[taker]++;
        for (int other : holders) {
            shared[taker][other]++;
            shared[other][taker]++;
        }
    }

    void counted(PlanArticle article, int takers) {
        if (article.holders().size() + takers > 1) sharedArticles++;
    }

    Plan.Why why(List<Integer> holders) {
        if (people.isEmpty()) return Plan.Why.NOBODY;
        return holders.size() == people.size() ? Plan.Why.EVERYBODY : Plan.Why.QUOTAS;
    }

    Plan plan(List<Plan.Placed> placed, List<Plan.Unplaced> unplaced) {
        List<Plan.Total> totals = new ArrayList<>();
        List<Plan.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            PlanPerson person = people.get(i);
            totals.add(new Plan.Total(person.name(), person.has(), gets[i], person.most()));
            for (int j = i + 1; j < people.size(); j++) pairs.add(new Plan.Pair(name(i), name(j), shared[i][j]));
        }
        return new Plan(List.copyOf(placed), List.copyOf(unplaced), totals, pairs, articles, sharedArticles);
    }
}
