package dev.concord.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The labels that can be chosen, numbered as they come, with their places on the scale where they have one. */
final class Categories {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Double> positions = new ArrayList<>();

    int of(String name) {
        return of(name, Double.NaN);
    }

    /** @param position on the scale, NaN for none */
    int of(String name, double position) {
        Integer known = numbers.putIfAbsent(name, names.size());
        if (known != null) return known;
        names.add(name);
        positions.add(position);
        return names.size() - 1;
    }

    int count() {
        return names.size();
    }

    String name(int category) {
        return names.get(category);
    }

    double position(int category) {
        return positions.get(category);
    }

    boolean onScale(int category) {
        return !Double.isNaN(position(category));
    }

    /** All of them along the scale, those without a place last and by name. */
    int[] inOrder() {
        return IntStream.range(0, count())
                .boxed()
                .sorted(Comparator.<Integer, Double>comparing(this::position)
                        .thenComparing(this::name))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
