package dev.concord.workspace.ui;

import dev.concord.annotation.Layer;
import dev.concord.annotation.ReturnMark;
import dev.concord.text.TextSpan;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Spots as the element tells them, in UTF-16 units. */
final class MarkedSpots {

    private static final JsonMapper JSON = new JsonMapper();

    private MarkedSpots() {}

    private record Spot(
            int start,
            int end,
            @Nullable String layer,
            @Nullable String label) {

        ReturnMark toMark() {
            return new ReturnMark(
                    new TextSpan(start, end),
                    layer == null ? null : Layer.valueOf(layer.toUpperCase(Locale.ROOT)),
                    label,
                    null);
        }
    }

    static List<ReturnMark> read(String json) {
        return JSON.readValue(json, new TypeReference<List<Spot>>() {}).stream()
                .map(Spot::toMark)
                .toList();
    }
}
