package dev.concord.adjudication;

import dev.concord.agreement.Extent;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the labellers of an article say about one thing.
 *
 * @param members by labeller; null where a labeller has nothing there
 */
record Unit(CaseLayer layer, SortedMap<String, @Nullable Member> members) {

    /** From where the first of its labels starts to where the last one ends; 0 to 0 for a whole article's. */
    int start() {
        return extents().mapToInt(Extent::start).min().orElse(0);
    }

    int end() {
        return extents().mapToInt(Extent::end).max().orElse(0);
    }

    private Stream<Extent> extents() {
        return members.values().stream().filter(Objects::nonNull).map(member -> Differences.extent(member.value()));
    }
}
