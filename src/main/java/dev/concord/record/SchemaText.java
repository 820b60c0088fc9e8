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

    static JsonNode read(String text) {
        return JSON.readTree(text);
    }

    /** The same without descriptions. */
    static JsonNode wordless(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("description").isString()) object.remove("description");
        schema.forEach(SchemaText::wordless);
        return schema;
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
                "schema",
                NODES.objectNode().put("const", ArticleRecord.SCHEMA),
                "The format of this line.",
                "id",
                pattern("^[0-9a-f]{16}$"),
                "The first 16 hex digits of the SHA-256 of the raw source: the same article has the same id everywhere.",
                "labeller",
                orNull(type("string")),
                "Whose labels these are: a person or a pseudonym, gold, majority, or suggestion; null where nobody has labelled.",
                "split",
                choice(true, Stream.of("train", "validation", "test")),
                "What the article is for; null where the release is not split. Articles of one story share a split.",
                "text",
                type("string"),
                "Headline, dek, paragraphs and sub-heads in reading order, joined by a blank line.",
                "meta",
                meta(),
                "What is known of the article and of its source.",
                "blocks",
                array(block()),
                "What the text is made of, and where each piece stands in the raw source.",
                "mentions",
                array(mention()),
                "Spans that name a speaker, in reading order.",
                "speakers",
                array(speaker()),
                "The people that mentions and quotes of this line name, from the registry of the project.",
                "quotes",
                array(quote()),
                "What was said, in reading order.",
                "sentiment",
                sentiment(),
                "What the whole article says about the ties between the two parties; null while unlabelled.",
                "topics",
                topics(),
                "What the whole article is about.",
                "provenance",
                provenance(),
                "How these labels came to be."));
        return root;
    }

    private static ObjectNode meta() {
        return object(
                "headline",
                orNull(type("string")),
                "As the text has it.",
                "dek",
                orNull(type("string")),
                "The line below the headline.",
                "outlet",
                orNull(type("string")),
                "Who published it.",
                "place",
                orNull(type("string")),
                "Where it was written, as its dateline says.",
                "published",
                orNull(pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$").put("format", "date")),
                "The day of publication, only where the source states it with its year.",
                "dateline",
                orNull(pattern("^[0-9]{2}-[0-9]{2}$")),
                "Month and day as the dateline states them.",
                "language",
                orNull(type("string")),
                "BCP 47, such as en.",
                "url",
                orNull(type("string")),
                "Where it was published.",
                "source",
                orNull(type("string")),
                "The file or address that it came from.",
                "raw_sha256",
                pattern("^[0-9a-f]{64}$"),
                "SHA-256 of the bytes of the raw source.",
                "cleaner",
                orNull(type("string")),
                "The version of the cleaning that made the text.",
                "duplicate_of",
                orNull(type("string")),
                "The id of the article that this one repeats.");
    }

    private static ObjectNode block() {
        return object(
                "kind",
                choice(false, Arrays.stream(BlockKind.values()).map(BlockKind::wire)),
                "What the block is.",
                "start",
                orNull(count()),
                "Where it begins in text; null for what is not in it, such as captions.",
                "end",
                orNull(count()),
                "Where it ends in text.",
                "raw_start",
                count(),
                "Where it begins in the decoded raw source, in code points.",
                "raw_end",
                count(),
                "Where it ends there.");
    }

    private static ObjectNode mention() {
        return object(
                "id",
                type("string"),
                "Unique within the line.",
                "start",
                count(),
                "Where it begins in text.",
                "end",
                count(),
                "Where it ends.",
                "text",
                words(),
                "The words themselves.",
                "speaker",
                orNull(type("string")),
                "The id of the speaker that is named; null where nobody has said.");
    }

    private ObjectNode speaker() {
        return object(
                "id",
                type("string"),
                "As mentions and quotes name it.",
                "name",
                type("string"),
                "The usual name.",
                "role",
                orNull(type("string")),
                "The office on the day of the article.",
                "side",
                choice(true, scheme.sides().stream()),
                "The party the speaker speaks for.",
                "wikidata",
                orNull(type("string")),
                "The item of Wikidata, such as Q1234.");
    }

    private ObjectNode quote() {
        ObjectNode content = array(surface()).put("minItems", 1);
        return object(
                "id",
                type("string"),
                "Unique within the line.",
                "type",
                choice(false, Arrays.stream(QuoteType.values()).map(QuoteType::wire)),
                "direct within quotation marks, indirect without, mixed where an indirect quote holds quoted words.",
                "content",
                content,
                "The pieces of what was said, without quotation marks; more than one where it is interrupted.",
                "cue",
                orNull(surface()),
                "The words that say that it was said.",
                "source",
                orNull(type("string")),
                "The id of the mention that names who said it.",
                "speaker",
                orNull(type("string")),
                "The id of the speaker whom the source names.",
                "sentiment",
                value(scheme.scale()),
                "What the quote says about the ties between the parties; null where nothing, or unlabelled.",
                "topics",
                topics(),
                "What the quote is about.",
                "note",
                orNull(type("string")),
                "A remark of the labeller.");
    }

    private static ObjectNode surface() {
        return object(
                "start",
                count(),
                "Where it begins in text.",
                "end",
                count(),
                "Where it ends.",
                "text",
                words(),
                "The words themselves.");
    }

    private ObjectNode sentiment() {
        ObjectNode points = object(
                "value",
                value(scheme.scale()),
                "From hostile to very positive; null where nothing is said about the ties.",
                "label",
                choice(false, scheme.scale().stream().map(Sentiment::label)),
                "The same in a word.");
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
                "guideline",
                orNull(count()),
                "The version of the guideline that was followed.",
                "status",
                choice(true, RecordCheck.STATES.stream().sorted()),
                "How far the labeller was.",
                "at",
                orNull(type("string").put("format", "date-time")),
                "When it was finished.",
                "seconds",
                orNull(count()),
                "Time of active work; pauses of over a minute are left out.",
                "suggested",
                orNull(count()),
                "How many labels a program proposed.",
                "accepted",
                orNull(count()),
                "How many of those the labeller took.");
    }

    /** @param fields key, schema and what it says, in turn */
    private static ObjectNode object(Object... fields) {
        ObjectNode object = type("object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        for (int i = 0; i < fields.length; i += 3) {
            ObjectNode described = NODES.objectNode().put("description", (String) fields[i + 2]);
            properties.set((String) fields[i], described.setAll((ObjectNode) fields[i + 1]));
            required.add((String) fields[i]);
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
