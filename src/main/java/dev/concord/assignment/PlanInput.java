package dev.concord.assignment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is made from. It names articles by their key and people by their sign-in name, so that the same input and
 * seed make the same plan on every machine and database.
 *
 * @param articles all of them, those that need nobody included: who shares articles already is seen from them
 */
public record PlanInput(List<PlanArticle> articles, List<PlanPerson> people, long seed) {

    /**
     * An article and whom it is to have.
     *
     * @param priority higher comes first
     * @param wanted how many are to label it
     * @param holders who has it already, members of the project or not
     */
    public record PlanArticle(String key, int priority, int wanted, Set<String> holders) {

        public PlanArticle {
            holders = new TreeSet<>(holders);
        }

        int missing() {
            return Math.max(0, wanted - holders.size());
        }
    }

    /**
     * Somebody who may be given articles.
     *
     * @param has how many she has or finished already
     * @param most how many she may have in the end; null for no limit
     */
    public record PlanPerson(String name, int has, @Nullable Integer most) {}

    public PlanInput {
        articles = List.copyOf(articles);
        people = List.copyOf(people);
    }

    /**
     * How many each of the articles is to have by the rule.
     *
     * @param holders how many have each article already, by its key
     */
    static Map<String, Integer> wanted(Map<String, Integer> holders, WorkRule rule) {
        Double share = rule.overlap();
        Set<String> twice = share == null ? Set.of() : Overlap.of(holders, share, rule.seed());
        return holders.keySet().stream()
                .collect(Collectors.toMap(
                        key -> key, key -> share == null ? rule.perArticle() : twice.contains(key) ? 2 : 1));
    }
}
