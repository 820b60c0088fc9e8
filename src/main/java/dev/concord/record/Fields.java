package dev.concord.record;

import dev.concord.text.CodePoints;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The keys of one JSON object, each asked for by its type; says which key of which label is wrong. */
final class Fields {

    private final JsonNode node;
    private final @Nullable String article;
    private final @Nullable String label;
    private final String path;

    private Fields(JsonNode node, @Nullable String article, @Nullable String label, String path) {
        this.node = node;
        this.article = article;
        this.label = label;
        this.path = path;
    }

    /** The object of a whole line. */
    static Fields ofLine(JsonNode node) {
        if (!node.isObject()) throw new RecordFault(null, null, "line", null, "it is not a JSON object.");
        JsonNode id = node.get("id");
        return new Fields(node, id != null && id.isString() ? id.asString() : null, null, "");
    }

    /** Refuses a key that the format does not know, and one that is missing. */
    Fields only(Set<String> keys) {
        for (String key : keys) {
            if (!node.has(key)) throw fault(key, "the key is missing.");
        }
        for (String key : node.propertyNames()) {
            if (!keys.contains(key)) throw fault(key, "concord/1 has no such key.");
        }
        return this;
    }

    String string(String key) {
        String words = stringOrNull(key);
        if (words == null) throw fault(key, "it is null, but must be a string.");
        return words;
    }

    @Nullable
    String stringOrNull(String key) {
        JsonNode found = found(key);
        if (found.isNull()) return null;
        if (!found.isString()) throw fault(key, "it must be a string, not %s.".formatted(shown(found)));
        return found.asString();
    }

    /** A string that stands for something else, like a date. */
    <T> @Nullable T parsed(String key, String what, Function<String, T> parse) {
        String words = stringOrNull(key);
        if (words == null) return null;
        try {
            return parse.apply(words);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw fault(key, "“%s” is no %s.".formatted(words, what));
        }
    }

    int whole(String key) {
        Long number = wholeOrNull(key);
        if (number == null) throw fault(key, "it is null, but must be a whole number.");
        return narrow(key, number);
    }

    @Nullable
    Integer intOrNull(String key) {
        Long number = wholeOrNull(key);
        return number == null ? null : narrow(key, number);
    }

    @Nullable
    Long wholeOrNull(String key) {
        JsonNode found = found(key);
        if (found.isNull()) return null;
        if (!found.isIntegralNumber() || !found.canConvertToLong()) {
            throw fault(key, "it must be a whole number, not %s.".formatted(shown(found)));
        }
        return found.asLong();
    }

    private int narrow(String key, long number) {
        if (number != (int) number) throw fault(key, "%d is too large.".formatted(number));
        return (int) number;
    }

    /** A place in the text, given in code points, in UTF-16 units. */
    int place(String key, CodePoints points) {
        int place = whole(key);
        if (place < 0 || place > points.length()) {
            throw new RecordFault(
                    article,
                    label,
                    path + key,
                    place,
                    "outside the text, which has %d characters.".formatted(points.length()));
        }
        return points.toUtf16(place);
    }

    Fields object(String key) {
        Fields object = objectOrNull(key);
        if (object == null) throw fault(key, "it is null, but must be an object.");
        return object;
    }

    @Nullable
    Fields objectOrNull(String key) {
        JsonNode found = found(key);
        return found.isNull() ? null : object(found, path + key);
    }

    List<Fields> objects(String key) {
        return items(key, this::object);
    }

    List<String> strings(String key) {
        return items(key, (item, where) -> {
            if (!item.isString()) throw new RecordFault(article, label, where, null, "it must be a string.");
            return item.asString();
        });
    }

    private <T> List<T> items(String key, BiFunction<JsonNode, String, T> read) {
        JsonNode found = found(key);
        if (!found.isArray()) throw fault(key, "it must be an array, not %s.".formatted(shown(found)));
        List<T> items = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) items.add(read.apply(found.get(i), path + key + "[" + i + "]"));
        return items;
    }

    private Fields object(JsonNode found, String where) {
        if (!found.isObject()) {
            throw new RecordFault(article, label, where, null, "it must be an object, not %s.".formatted(shown(found)));
        }
        JsonNode id = found.get("id");
        return new Fields(found, article, id != null && id.isString() ? id.asString() : label, where + ".");
    }

    boolean isNull(String key) {
        return found(key).isNull();
    }

    private JsonNode found(String key) {
        JsonNode found = node.get(key);
        if (found == null) throw fault(key, "the key is missing.");
        return found;
    }

    RecordFault fault(String key, String sentence) {
        return new RecordFault(article, label, path + key, null, sentence);
    }

    private static String shown(JsonNode node) {
        String json = node.toString();
        return json.length() <= 40 ? json : json.substring(0, 40) + "…";
    }
}
