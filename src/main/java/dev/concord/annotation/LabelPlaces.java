package dev.concord.annotation;

import dev.concord.text.TextSpan;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where single labels stand, and whether they still do: for whoever points at a label from outside of its sheet. */
@Service
@Transactional(readOnly = true)
public class LabelPlaces {

    /** Names a mention or a quote. */
    public record LabelRef(SheetId sheet, Layer layer, String label) {}

    private final LabelRows labels;
    private final LabelStore store;
    private final OperationRows operations;

    LabelPlaces(LabelRows labels, LabelStore store, OperationRows operations) {
        this.labels = labels;
        this.store = store;
        this.operations = operations;
    }

    /** Where a mention or quote stands, or stood before it was removed; empty if the sheet never had it. */
    public Optional<TextSpan> find(LabelRef ref) {
        return labels.findBySheetIdAndLayerAndLabelKey(ref.sheet().value(), ref.layer(), ref.label())
                .map(row -> row.labelValue)
                .or(() -> packed(ref))
                .or(() -> operations.lastPut(ref.sheet().value(), ref.layer(), ref.label(), Limit.of(1)).stream()
                        .findFirst())
                .map(json -> LabelJson.span(ref.layer(), json));
    }

    private Optional<String> packed(LabelRef ref) {
        return store.packs(List.of(ref.sheet().value())).stream()
                .flatMap(pack -> pack.puts().stream())
                .filter(put -> put.layer() == ref.layer() && put.labelKey().equals(ref.label()))
                .findFirst()
                .map(LabelJson::of);
    }

    /** Those of the labels that stand on their sheets, in a query per layer and one for those that are packed. */
    public Set<LabelRef> standing(Collection<LabelRef> refs) {
        Map<Layer, Set<LabelRef>> byLayer = new HashMap<>();
        refs.forEach(ref ->
                byLayer.computeIfAbsent(ref.layer(), layer -> new HashSet<>()).add(ref));
        Set<LabelRef> found = new HashSet<>();
        byLayer.forEach((layer, some) -> {
            List<Long> sheets =
                    some.stream().map(ref -> ref.sheet().value()).distinct().toList();
            List<String> keys = some.stream().map(LabelRef::label).distinct().toList();
            labels.standing(sheets, layer, keys)
                    .forEach(row -> found.add(new LabelRef(new SheetId((Long) row[0]), layer, (String) row[1])));
        });
        store.packs(refs.stream().map(ref -> ref.sheet().value()).distinct().toList())
                .forEach(pack ->
                        pack.puts().forEach(put -> found.add(new LabelRef(pack.sheet(), put.layer(), put.labelKey()))));
        found.retainAll(Set.copyOf(refs));
        return found;
    }
}
