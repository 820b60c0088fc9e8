package dev.concord.release.web;

import dev.concord.release.DiffTotals;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What changed between two releases, by their numbers. */
record ChangesAnswer(
        int from, int to, Articles articles, Map<String, Count> byKind, Map<String, Map<String, Count>> byPerson) {

    /** Ids of articles; moved are those that stand in another split. */
    record Articles(List<String> added, List<String> removed, List<String> changed, List<String> moved) {}

    record Count(long added, long removed, long changed) {}

    static ChangesAnswer of(int from, int to, DiffTotals totals) {
        Map<String, Map<String, Count>> byPerson = new TreeMap<>();
        totals.byPerson().forEach((person, counts) -> byPerson.put(person, counts(counts)));
        return new ChangesAnswer(
                from,
                to,
                new Articles(
                        totals.articlesAdded(),
                        totals.articlesRemoved(),
                        totals.articlesChanged(),
                        totals.articlesMoved()),
                counts(totals.byKind()),
                byPerson);
    }

    private static Map<String, Count> counts(Map<String, DiffTotals.Count> counts) {
        Map<String, Count> answer = new TreeMap<>();
        counts.forEach((kind, each) -> answer.put(kind, new Count(each.added(), each.removed(), each.changed())));
        return answer;
    }
}
