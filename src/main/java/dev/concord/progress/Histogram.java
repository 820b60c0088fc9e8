package dev.concord.progress;

import dev.concord.progress.Overview.Minutes;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many sheets took how many tenths of a minute. */
final class Histogram {

    private final TreeMap<Integer, Long> amounts = new TreeMap<>();
    private long all;

    void add(int tenths, long amount) {
        amounts.merge(tenths, amount, Long::sum);
        all += amount;
    }

    /** Null where there are none. */
    @Nullable
    Minutes minutes() {
        return all == 0 ? null : new Minutes(quantile(0.5), quantile(0.25), quantile(0.75));
    }

    /** In minutes; between two sheets where the place falls between them (Hyndman and Fan's type 7). */
    private double quantile(double share) {
        double place = (all - 1) * share;
        long before = (long) Math.floor(place);
        double low = at(before);
        double high = at((long) Math.ceil(place));
        return (low + (place - before) * (high - low)) / 10;
    }

    private int at(long rank) {
        long seen = 0;
        for (Map.Entry<Integer, Long> entry : amounts.entrySet()) {
            seen += entry.getValue();
            if (rank < seen) return entry.getKey();
        }
        return amounts.lastKey();
    }
}
