package dev.concord.assignment;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which articles two people label where one labels each of the others. Pure. */
final class Overlap {

    private Overlap() {}

    /**
     * So many of the articles that their share is exact to rounding: those that two have already, those that one has,
     * then whichever the seed picks. Articles that two have already count even if they are more than that.
     *
     * @param holders how many have each article, by the article's key
     */
    static Set<String> of(Map<String, Integer> holders, double share, long seed) {
        long target = Math.round(share * holders.size());
        long there = holders.values().stream().filter(count -> count > 1).count();
        return holders.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> -Math.min(2, entry.getValue()))
                        .thenComparingLong(entry -> Seeded.rank(seed, entry.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .limit(Math.max(target, there))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
