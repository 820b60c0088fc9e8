package dev.concord.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The labels that can be chosen, numbered as they come, with their places on the scale where they have one. */
final class Categories {

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Double> positions = new ArrayList<>();

    int of(Object label) {
        return of(label, Double.NaN);
    }

    /**
     * @param label whose text is its name
     * @param position on the scale, NaN for none
     */
    int of(Object label, double position) {
        Integer known = numbers.get(label);
        if (known != null) return known;
        numbers.put(label, names.size());
        names.add(label.toString());
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
                .sorted(Comparator.<Integer, Double>comparing(this::position).thenComparing(this::name))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
