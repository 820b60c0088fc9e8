package dev.concord.record;

import dev.concord.record.ArticleRecord.Sentiment;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the JSON Schema of the record. Its keys stand in the order in which the writer writes them. */
final class SchemaText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private final RecordSchema scheme;

    SchemaText(RecordSchema scheme) {
        this.scheme = scheme;
    }

    static String pretty(JsonNode document) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    ObjectNode document() {
        ObjectNode root = NODES.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Concord record, one line per article and labeller");
        root.put(
                "description",
                "Offsets are Unicode code points into text, half-open: in Python, text[start:end] equals the span's "
                        + "text. Unknown is null.");
        root.setAll(object(
                "schema", NODES.objectNode().put("const", ArticleRecord.SCHEMA),
                "id", pattern("^[0-9a-f]{16}$"),
                "labeller", orNull(type("string")),
                "split", choice(true, Stream.of("train", "validation", "test")),
                "text", type("string"),
                "meta", meta(),
                "blocks", array(block()),
                "mentions", array(mention()),
                "speakers", array(speaker()),
                "quotes", array(quote()),
                "sentiment", sentiment(),
                "topics", topics(),
                "provenance", provenance()));
        return root;
    }

    private static ObjectNode meta() {
        return object(
                "headline", orNull(type("string")),
                "dek", orNull(type("string")),
                "outlet", orNull(type("string")),
                "place", orNull(type("string")),
                "published", orNull(pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$").put("format", "date")),
                "dateline", orNull(pattern("^[0-9]{2}-[0-9]{2}$")),
                "language", orNull(type("string")),
                "url", orNull(type("string")),
                "source", orNull(type("string")),
                "raw_sha256", pattern("^[0-9a-f]{64}$"),
                "cleaner", orNull(type("string")),
                "duplicate_of", orNull(type("string")));
    }

    private static ObjectNode block() {
        return object(
                "kind", choice(false, Arrays.stream(BlockKind.values()).map(BlockKind::wire)),
                "start", orNull(count()),
                "end", orNull(count()),
                "raw_start", count(),
                "raw_end", count());
    }

    private static ObjectNode mention() {
        return object(
                "id", type("string"),
                "start", count(),
                "end", count(),
                "text", words(),
                "speaker", orNull(type("string")));
    }

    private ObjectNode speaker() {
        return object(
                "id", type("string"),
                "name", type("string"),
                "role", orNull(type("string")),
                "side", choice(true, scheme.sides().stream()),
                "wikidata", orNull(type("string")));
    }

    private ObjectNode quote() {
        ObjectNode content = array(surface()).put("minItems", 1);
        return object(
                "id", type("string"),
                "type", choice(false, Arrays.stream(QuoteType.values()).map(QuoteType::wire)),
                "content", content,
                "cue", orNull(surface()),
                "source", orNull(type("string")),
                "speaker", orNull(type("string")),
                "sentiment", value(scheme.scale()),
                "topics", topics(),
                "note", orNull(type("string")));
    }

    private static ObjectNode surface() {
        return object("start", count(), "end", count(), "text", words());
    }

    private ObjectNode sentiment() {
        ObjectNode points = object(
                "value", value(scheme.scale()),
                "label", choice(false, scheme.scale().stream().map(Sentiment::label)));
        ObjectNode sentiment = orNull(points);
        ArrayNode all = sentiment.putArray("enum").add(NODES.nullNode());
        for (Sentiment point : scheme.scale()) {
            all.addObject().put("value", point.value()).put("label", point.label());
        }
        return sentiment;
    }

    private static ObjectNode value(List<Sentiment> scale) {
        ObjectNode value = NODES.objectNode();
        value.putArray("type").add("integer").add("null");
        ArrayNode points = value.putArray("enum");
        scale.stream().map(Sentiment::value).filter(Objects::nonNull).forEach(points::add);
        points.addNull();
        return value;
    }

    private ObjectNode topics() {
        // draft 2020-12 wants no empty enum
        if (scheme.topics().isEmpty()) return array(type("string")).put("maxItems", 0);
        return array(choice(false, scheme.topics().stream())).put("uniqueItems", true);
    }

    private static ObjectNode provenance() {
        return object(
                "guideline", orNull(count()),
                "status", choice(true, RecordCheck.STATES.stream().sorted()),
                "at", orNull(type("string").put("format", "date-time")),
                "seconds", orNull(count()),
                "suggested", orNull(count()),
                "accepted", orNull(count()));
    }

    private static ObjectNode object(Object... keysAndSchemas) {
        ObjectNode object = type("object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        for (int i = 0; i < keysAndSchemas.length; i += 2) {
            properties.set((String) keysAndSchemas[i], (ObjectNode) keysAndSchemas[i + 1]);
            required.add((String) keysAndSchemas[i]);
        }
        return object.put("additionalProperties", false);
    }

    private static ObjectNode array(ObjectNode items) {
        return (ObjectNode) type("array").set("items", items);
    }

    private static ObjectNode type(String name) {
        return NODES.objectNode().put("type", name);
    }

    private static ObjectNode words() {
        return type("string").put("minLength", 1);
    }

    private static ObjectNode count() {
        return type("integer").put("minimum", 0);
    }

    private static ObjectNode pattern(String pattern) {
        return type("string").put("pattern", pattern);
    }

    private static ObjectNode choice(boolean orNull, Stream<String> values) {
        ObjectNode choice = type("string");
        ArrayNode all = choice.putArray("enum");
        values.forEach(all::add);
        if (orNull) all.addNull();
        return orNull ? orNull(choice) : choice;
    }

    /** The same, or null: what stands beside the type only speaks of values of that type. */
    private static ObjectNode orNull(ObjectNode schema) {
        String only = schema.get("type").asString();
        schema.remove("type");
        ObjectNode both = NODES.objectNode();
        both.putArray("type").add(only).add("null");
        return both.setAll(schema);
    }
}
