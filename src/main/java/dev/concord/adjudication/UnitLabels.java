package dev.concord.adjudication;

import dev.concord.annotation.LabelledSheet;
import dev.concord.annotation.Labels;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the finished sheets of an article say about one of its units. */
final class UnitLabels {

    private UnitLabels() {}

    /** By labeller; null where a labeller has nothing there. */
    static SortedMap<String, @Nullable Member> of(UnitRow unit, List<LabelledSheet> sheets) {
        Map<String, String> keys = unit.keys();
        SortedMap<String, @Nullable Member> members = new TreeMap<>();
        for (LabelledSheet sheet : sheets) {
            String labeller = sheet.sheet().labeller();
            String key = keys.get(labeller);
            members.put(labeller, key == null ? null : find(unit.layer, key, sheet.labels(), sheets));
        }
        return members;
    }

    private static @Nullable Member find(CaseLayer layer, String key, Labels labels, List<LabelledSheet> sheets) {
        return switch (layer) {
            case SENTIMENT -> Units.sentiment(labels);
            case TOPICS -> Units.topics(labels, sheets);
            case MENTIONS ->
                labels.mentions().stream()
                        .filter(mention -> mention.id().equals(key))
                        .findFirst()
                        .map(Units::mention)
                        .orElse(null);
            case QUOTES ->
                labels.quotes().stream()
                        .filter(quote -> quote.id().equals(key))
                        .findFirst()
                        .map(quote -> Units.quote(quote, labels))
                        .orElse(null);
        };
    }
}
