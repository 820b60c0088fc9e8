package dev.concord.annotation.web;

import dev.concord.annotation.Change;
import dev.concord.annotation.Layer;
import dev.concord.annotation.Operation;
import dev.concord.corpus.Article;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Operations as they come over the wire, for one article: the only place that turns code points into UTF-16 units. */
record OperationWire(Article article) {

    /** @throws WireFault naming the field that is wrong */
    Operation operation(UUID id, JsonNode json) {
        Fields operation = fields(json, "operation");
        String kind = operation.required("kind");
        Layer layer = layer(operation.required("layer"));
        return switch (kind) {
            case "put" -> new Operation(id, put(layer, json.get("value")));
            case "remove" -> new Operation(id, remove(layer, json.get("value")));
            default -> throw new WireFault("kind", "\"%s\" is neither put nor remove.".formatted(kind));
        };
    }

    /** Which text of the article the offsets of an operation point into; null for the present one. */
    @Nullable
    Integer textVersion(JsonNode json) {
        return fields(json, "operation").optionalInt("text_version");
    }

    private Fields fields(JsonNode json, String path) {
        return new Fields(json, path, article.text(), article.points());
    }

    private static Layer layer(String name) {
        return Arrays.stream(Layer.values())
                .filter(layer -> layer.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> new WireFault(
                        "layer",
                        "\"%s\" is none of %s."
                                .formatted(
                                        name,
                                        Arrays.stream(Layer.values())
                                                .map(Layer::wire)
                                                .collect(Collectors.joining(", ")))));
    }

    private Change put(Layer layer, @Nullable JsonNode value) {
        if (value == null || value.isNull()) throw new WireFault("value", "is missing.");
        if (layer == Layer.TOPICS) return new Change.PutTopics(Fields.items(value, "value", Fields::string));
        if (!value.isObject()) throw new WireFault("value", "must be an object.");
        Fields fields = fields(value, "value");
        return switch (layer) {
            case MENTION ->
                new Change.PutMention(new Mention(fields.required("id"), fields.surface(), fields.optional("speaker")));
            case QUOTE -> new Change.PutQuote(quote(fields));
            case SENTIMENT ->
                new Change.PutSentiment(new Sentiment(fields.optionalInt("value"), fields.required("label")));
            case TOPICS -> throw new IllegalStateException("Topics are a list and were read above.");
            case NOTE -> new Change.PutNote(fields.required("text"));
        };
    }

    private static Quote quote(Fields fields) {
        return new Quote(
                fields.required("id"),
                type(fields.required("type")),
                fields.list("content", (item, path) -> fields.object(item, path).surface()).stream()
                        .sorted(Comparator.comparing(piece -> piece.span()))
                        .toList(),
                fields.optionalSurface("cue"),
                fields.optional("source"),
                null,
                fields.optionalInt("sentiment"),
                fields.list("topics", Fields::string),
                fields.optional("note"));
    }

    private static QuoteType type(String name) {
        return Arrays.stream(QuoteType.values())
                .filter(type -> type.wire().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new WireFault("value.type", "\"%s\" is none of direct, indirect, mixed.".formatted(name)));
    }

    private Change remove(Layer layer, @Nullable JsonNode value) {
        boolean many = layer == Layer.MENTION || layer == Layer.QUOTE;
        if (!many) return new Change.Remove(layer, "");
        if (value == null || !value.isObject()) throw new WireFault("value", "must hold the id of the label.");
        return new Change.Remove(layer, fields(value, "value").required("id"));
    }

    /** The ids in the order sent; a call in which one cannot be told by its id cannot be answered at all. */
    static List<UUID> ids(JsonNode operations) {
        return Fields.items(operations, "operations", (item, path) -> {
            JsonNode id = item.get("id");
            try {
                if (id != null && id.isString()) return UUID.fromString(id.stringValue());
            } catch (IllegalArgumentException e) {
                throw new WireFault(path + ".id", "\"%s\" is no UUID.".formatted(id.stringValue()));
            }
            throw new WireFault(path + ".id", "is missing; each operation carries a UUID of its client's.");
        });
    }
}
