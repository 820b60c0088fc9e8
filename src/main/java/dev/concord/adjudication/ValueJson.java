package dev.concord.adjudication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What the database keeps of units and decisions, as JSON in UTF-16 units. */
final class ValueJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ValueJson() {}

    static String labels(List<GoldLabel> labels) {
        ArrayNode array = JSON.createArrayNode();
        for (GoldLabel label : labels) {
            array.addObject().put("key", label.key()).set("value", JSON.valueToTree(label.value()));
        }
        return JSON.writeValueAsString(array);
    }

    static List<GoldLabel> labels(CaseLayer layer, String json) {
        List<GoldLabel> labels = new ArrayList<>();
        for (JsonNode item : JSON.readTree(json)) {
            JsonNode key = item.get("key");
            labels.add(new GoldLabel(
                    key == null || key.isNull() ? null : key.stringValue(),
                    JSON.treeToValue(item.get("value"), layer.type)));
        }
        return labels;
    }

    static String words(List<String> words) {
        return JSON.writeValueAsString(words);
    }

    static List<String> words(String json) {
        return JSON.readValue(json, new TypeReference<List<String>>() {});
    }

    /** Short, and different where the value is. */
    static String fingerprint(@Nullable LabelValue value) {
        return value == null
                ? "-"
                : Integer.toHexString(JSON.writeValueAsString(value).hashCode());
    }

    static String map(Map<String, String> map) {
        return JSON.writeValueAsString(new TreeMap<>(map));
    }

    static Map<String, String> map(String json) {
        return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
    }
}
