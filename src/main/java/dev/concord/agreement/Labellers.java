package dev.concord.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who labelled, numbered as they come. */
final class Labellers {

    private final Set<String> apart;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    Labellers(Set<String> apart) {
        this.apart = apart;
    }

    int of(String name) {
        Integer known = numbers.putIfAbsent(name, names.size());
        if (known != null) return known;
        names.add(name);
        return names.size() - 1;
    }

    /** By name. */
    List<String> names() {
        return names.stream().sorted().toList();
    }

    /** Those that pooled figures are of. */
    List<String> pooled() {
        return names.stream().filter(name -> !apart.contains(name)).sorted().toList();
    }

    boolean isPooled(int number) {
        return !apart.contains(names.get(number));
    }

    boolean isPooled(Pair pair) {
        return isPooled(pair.one) && isPooled(pair.other);
    }

    /** All pairs, by their names. */
    List<Pair> pairs() {
        List<String> sorted = names();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) pairs.add(Pair.of(of(sorted.get(i)), of(sorted.get(j))));
        }
        return pairs;
    }

    List<String> names(Pair pair) {
        return List.of(names.get(pair.one), names.get(pair.other)).stream()
                .sorted()
                .toList();
    }

    /** Two of them, the lower number first. */
    record Pair(int one, int other) {

        static Pair of(int a, int b) {
            return new Pair(Math.min(a, b), Math.max(a, b));
        }
    }
}
