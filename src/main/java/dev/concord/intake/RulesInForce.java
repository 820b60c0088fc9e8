package dev.concord.intake;

import dev.concord.cleaning.PieceRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which articles of a project are cleaned, at one moment.
 *
 * @param revision tells this moment from others
 */
record RulesInForce(long revision, Map<String, List<OutletRule>> byOutlet) {

    static RulesInForce of(long revision, Collection<OutletRule> rules) {
        return new RulesInForce(revision, rules.stream().collect(Collectors.groupingBy(OutletRule::outlet)));
    }

    /** Those of an outlet in the order in which they were made; none where an article states no outlet. */
    List<PieceRule> of(@Nullable String outlet) {
        return of(outlet, List.of()).stream().map(OutletRule::rule).toList();
    }

    /** The numbers of those among an outlet's that say the same as the given ones. */
    List<Long> numbers(@Nullable String outlet, List<PieceRule> wanted) {
        return of(outlet, List.of()).stream()
                .filter(one -> wanted.contains(one.rule()))
                .map(OutletRule::id)
                .toList();
    }

    private List<OutletRule> of(@Nullable String outlet, List<OutletRule> none) {
        return outlet == null ? none : byOutlet.getOrDefault(OutletRules.name(outlet), none);
    }
}
