package dev.concord.agreement;

import dev.concord.agreement.Labellers.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something for each two labellers. */
final class ByPair<T> {

    private final List<@Nullable T> values = new ArrayList<>();
    private final Supplier<T> empty;

    /** @param empty makes what a pair begins with */
    ByPair(Supplier<T> empty) {
        this.empty = empty;
    }

    /** Made where there is none yet; the order of the two does not matter. */
    T of(int one, int other) {
        int place = place(one, other);
        while (values.size() <= place) values.add(null);
        T value = values.get(place);
        if (value == null) values.set(place, value = empty.get());
        return value;
    }

    @Nullable
    T find(Pair pair) {
        int place = place(pair.one(), pair.other());
        return place < values.size() ? values.get(place) : null;
    }

    /** In a triangle: (0,1), (0,2), (1,2), (0,3), … */
    private static int place(int one, int other) {
        int high = Math.max(one, other);
        return high * (high - 1) / 2 + Math.min(one, other);
    }
}
