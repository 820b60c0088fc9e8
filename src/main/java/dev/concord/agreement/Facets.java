package dev.concord.agreement;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what an article can be chosen.
 *
 * @param guidelines the versions its labels were made under
 * @param week the Monday of the week in which the last of its sheets came into its state
 * @param topics that any labeller gave it
 */
public record Facets(
        @Nullable String outlet,
        Set<Integer> guidelines,
        @Nullable LocalDate week,
        Set<String> topics) {

    public static final Facets NONE = new Facets(null, Set.of(), null, Set.of());

    public Facets {
        guidelines = Set.copyOf(guidelines);
        topics = Set.copyOf(topics);
    }
}
