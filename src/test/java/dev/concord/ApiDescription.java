package dev.concord;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API as /api/docs describes it, read as a program would. */
public final class ApiDescription {

    /** A call of the API. */
    public record Call(String id, String verb, String path, JsonNode said) {

        public JsonNode request() {
            return said.at("/requestBody/content/application~1json/example");
        }

        public String file() {
            return said.at("/requestBody/content/application~1octet-stream/example")
                    .asString("");
        }

        public JsonNode requestSchema() {
            return said.at("/requestBody/content/application~1json/schema");
        }

        public JsonNode answer(int status) {
            return said.at("/responses/" + status);
        }

        public JsonNode answerSchema(int status) {
            return answer(status).at("/content/application~1json/schema");
        }

        public String scope() {
            return said.at("/security/0/token/0").asString("");
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode api;
    private final Map<String, Call> calls = new LinkedHashMap<>();

    public ApiDescription(byte[] description) {
        api = JSON.readTree(description);
        for (var path : api.path("paths").properties()) {
            for (var verb : path.getValue().properties()) {
                String id = verb.getValue().path("operationId").asString();
                Call before = calls.put(id, new Call(id, verb.getKey(), path.getKey(), verb.getValue()));
                if (before != null) throw new AssertionError("Two calls are called " + id);
            }
        }
        // a field that the description does not know is a fault of the description
        api.path("components").path("schemas").forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
    }

    public JsonNode whole() {
        return api;
    }

    public Map<String, Call> calls() {
        return calls;
    }

    public Call call(String id) {
        Call call = calls.get(id);
        if (call == null) throw new AssertionError("No call is described as " + id);
        return call;
    }

    /** What does not fit the schema, in words. */
    public List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("allOf", JSON.createArrayNode().add(schema));
        whole.set("components", api.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.writeValueAsString(whole), InputFormat.JSON)
                .validate(JSON.writeValueAsString(value), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
