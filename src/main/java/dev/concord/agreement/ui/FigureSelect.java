package dev.concord.agreement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.concord.agreement.Layer;
import dev.concord.agreement.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses a layer, and in it a figure. */
final class FigureSelect extends Div {

    final Select<Layer> layer = new Select<>();
    final Select<FigureKey> figure = new Select<>();

    private transient Map<FigureKey, String> names = Map.of();
    private final transient Consumer<FigureKey> listener;
    private boolean offering;

    FigureSelect(Consumer<FigureKey> listener) {
        this.listener = listener;
        addClassName("bar");
        layer.setWidth("min(17rem, 90vw)");
        figure.setWidth("min(24rem, 90vw)");
        layer.setAriaLabel("Layer");
        layer.setItemLabelGenerator(FigureWords::title);
        layer.addValueChangeListener(change -> offerFigures(null));
        figure.setAriaLabel("Figure");
        figure.setItemLabelGenerator(key -> names.getOrDefault(key, ""));
        figure.addValueChangeListener(change -> {
            if (!offering && change.getValue() != null) listener.accept(change.getValue());
        });
        add(layer, figure);
    }

    /** Offers what is there; keeps what is chosen where it can. */
    void offer(List<Measure> measures) {
        FigureKey before = figure.getValue();
        names = new LinkedHashMap<>();
        measures.forEach(measure -> names.putIfAbsent(FigureKey.of(measure), FigureWords.name(measure)));
        Set<Layer> layers = names.keySet().stream().map(FigureKey::layer).collect(Collectors.toSet());
        Layer chosen = before != null && layers.contains(before.layer()) ? before.layer() : null;
        offering = true;
        layer.setItems(layers.stream().sorted().toList());
        if (chosen == null) chosen = layers.stream().sorted().findFirst().orElse(null);
        if (chosen != null) layer.setValue(chosen);
        offering = false;
        offerFigures(before);
    }

    private void offerFigures(@Nullable FigureKey before) {
        if (offering) return;
        List<FigureKey> its = names.keySet().stream()
                .filter(key -> key.layer() == layer.getValue())
                .toList();
        offering = true;
        figure.setItems(its);
        FigureKey next = before != null && its.contains(before) ? before : its.isEmpty() ? null : its.getFirst();
        if (next != null) figure.setValue(next);
        offering = false;
        if (next != null) listener.accept(next);
    }
}
