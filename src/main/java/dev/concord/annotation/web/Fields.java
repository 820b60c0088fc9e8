package dev.concord.annotation.web;

import dev.concord.record.Surface;
import dev.concord.text.CodePoints;
import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of one JSON object, each with the sentence to say when it is not what it should be.
 *
 * @param path how messages name the object, such as value.cue
 * @param text the article the offsets point into
 */
record Fields(JsonNode json, String path, String text, CodePoints points) {

    String name(String field) {
        return path + "." + field;
    }

    private @Nullable JsonNode get(String field) {
        JsonNode found = json.get(field);
        return found == null || found.isNull() ? null : found;
    }

    @Nullable
    String optional(String field) {
        JsonNode found = get(field);
        if (found == null) return null;
        if (!found.isString()) throw new WireFault(name(field), "must be text or null.");
        return found.stringValue();
    }

    String required(String field) {
        String found = optional(field);
        if (found == null) throw new WireFault(name(field), "is missing.");
        return found;
    }

    @Nullable
    Integer optionalInt(String field) {
        return get(field) == null ? null : requiredInt(field);
    }

    int requiredInt(String field) {
        JsonNode found = get(field);
        if (found == null) throw new WireFault(name(field), "is missing.");
        if (!found.isIntegralNumber() || !found.canConvertToInt()) {
            throw new WireFault(name(field), "must be a whole number.");
        }
        return found.intValue();
    }

    /** The object's own start, end and text; the text may be left out. */
    Surface surface() {
        int start = requiredInt("start");
        int end = requiredInt("end");
        if (start < 0 || start > points.length()) throw outside("start", start);
        if (end > points.length()) throw outside("end", end);
        if (end <= start) throw new WireFault(name("end"), "%d is not after start, %d.".formatted(end, start));
        TextSpan span = points.span(start, end);
        String said = optional("text");
        return said == null ? Surface.of(text, span) : new Surface(span, said);
    }

    private WireFault outside(String field, int offset) {
        return new WireFault(
                name(field), "%d is outside the text, which has %d characters.".formatted(offset, points.length()));
    }

    @Nullable
    Surface optionalSurface(String field) {
        JsonNode found = get(field);
        return found == null ? null : object(found, name(field)).surface();
    }

    /** A list, each of whose items the reader makes of its JSON and its path. */
    <T> List<T> list(String field, BiFunction<JsonNode, String, T> reader) {
        JsonNode found = get(field);
        if (found == null) return List.of();
        return items(found, name(field), reader);
    }

    static <T> List<T> items(JsonNode array, String path, BiFunction<JsonNode, String, T> reader) {
        if (!array.isArray()) throw new WireFault(path, "must be a list.");
        List<T> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            items.add(reader.apply(array.get(i), path + "[" + i + "]"));
        }
        return items;
    }

    Fields object(JsonNode item, String itemPath) {
        if (!item.isObject()) throw new WireFault(itemPath, "must be an object.");
        return new Fields(item, itemPath, text, points);
    }

    static String string(JsonNode item, String path) {
        if (!item.isString()) throw new WireFault(path, "must be text.");
        return item.stringValue();
    }
}
