package dev.concord.adjudication;

import dev.concord.adjudication.LabelValue.OfSentiment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the labellers of a unit agree.
 *
 * @param kinds in what any two of them differ
 * @param groups by labeller, the number of those who say the same, from 0; "nothing here" is an opinion, too
 * @param agreeing how many the largest group has
 * @param tied whether another group is as large
 * @param leading a labeller of the largest group
 */
record Verdict(
        Set<CaseKind> kinds, Map<String, Integer> groups, int agreeing, boolean tied, String leading, int severity) {

    /** @param members by labeller, at least one */
    static Verdict of(SortedMap<String, @Nullable Member> members) {
        List<@Nullable LabelValue> opinions = new ArrayList<>();
        List<String> first = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Map<String, Integer> groups = new HashMap<>();
        for (Entry<String, @Nullable Member> one : members.entrySet()) {
            LabelValue value = Member.value(one.getValue());
            int group = 0;
            while (group < opinions.size()
                    && !Differences.between(opinions.get(group), value).isEmpty()) group++;
            if (group == opinions.size()) {
                opinions.add(value);
                first.add(one.getKey());
                sizes.add(0);
            }
            sizes.set(group, sizes.get(group) + 1);
            groups.put(one.getKey(), group);
        }
        int agreeing = sizes.stream().mapToInt(Integer::intValue).max().orElseThrow();
        Set<CaseKind> kinds = kinds(opinions);
        return new Verdict(
                kinds,
                groups,
                agreeing,
                sizes.stream().filter(size -> size == agreeing).count() > 1,
                first.get(sizes.indexOf(agreeing)),
                (members.size() - agreeing) * (weight(kinds) + distance(opinions)));
    }

    private static Set<CaseKind> kinds(List<@Nullable LabelValue> opinions) {
        EnumSet<CaseKind> kinds = EnumSet.noneOf(CaseKind.class);
        for (int i = 0; i < opinions.size(); i++) {
            for (int j = 0; j < i; j++) kinds.addAll(Differences.between(opinions.get(i), opinions.get(j)));
        }
        return kinds;
    }

    private static int weight(Collection<CaseKind> kinds) {
        return kinds.stream().mapToInt(CaseKind::weight).sum();
    }

    /** Hostile against friendly is worse than friendly against very friendly. */
    private static int distance(List<@Nullable LabelValue> opinions) {
        var values = opinions.stream()
                .filter(value -> value instanceof OfSentiment)
                .map(value -> ((OfSentiment) value).sentiment().value())
                .filter(value -> value != null)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        return values.getCount() < 2 ? 0 : values.getMax() - values.getMin();
    }
}
