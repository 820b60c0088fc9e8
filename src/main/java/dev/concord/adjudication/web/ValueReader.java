package dev.concord.adjudication.web;

import dev.concord.adjudication.CaseLayer;
import dev.concord.adjudication.LabelValue;
import dev.concord.corpus.Article;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.record.Surface;
import dev.concord.shell.Refusal;
import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the labels that somebody writes anew, in code points of one article. */
record ValueReader(CaseLayer layer, Article article) {

    /**
     * One label, or a list of labels; topics are a list themselves.
     *
     * @throws Refusal naming the field that is wrong
     */
    List<LabelValue> read(@Nullable JsonNode value) {
        if (value == null || value.isNull()) return List.of();
        if (layer == CaseLayer.TOPICS) return List.of(new LabelValue.OfTopics(words(value, "value")));
        if (!value.isArray()) return List.of(one(value, "value"));
        List<LabelValue> values = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) values.add(one(value.get(i), "value[" + i + "]"));
        return values;
    }

    private LabelValue one(JsonNode json, String path) {
        if (!json.isObject()) throw wrong(path, "must be an object.");
        return switch (layer) {
            case SENTIMENT ->
                new LabelValue.OfSentiment(new Sentiment(number(json, "value", path), required(json, "label", path)));
            case MENTIONS -> new LabelValue.OfMention(surface(json, path), optional(json, "speaker", path));
            case QUOTES -> quote(json, path);
            case TOPICS -> throw new IllegalStateException("Topics are a list and were read above.");
        };
    }

    private LabelValue quote(JsonNode json, String path) {
        JsonNode content = json.get("content");
        if (content == null || !content.isArray()) throw wrong(path + ".content", "must be a list.");
        List<Surface> pieces = new ArrayList<>();
        for (int i = 0; i < content.size(); i++) pieces.add(surface(content.get(i), path + ".content[" + i + "]"));
        pieces.sort(Comparator.comparing(Surface::span));
        JsonNode cue = some(json, "cue");
        JsonNode source = some(json, "source");
        JsonNode topics = some(json, "topics");
        return new LabelValue.OfQuote(
                type(required(json, "type", path), path),
                pieces,
                cue == null ? null : surface(cue, path + ".cue"),
                source == null
                        ? null
                        : new LabelValue.Source(
                                surface(source, path + ".source"), optional(source, "speaker", path + ".source"), null),
                number(json, "sentiment", path),
                topics == null ? List.of() : words(topics, path + ".topics"),
                optional(json, "note", path));
    }

    private static QuoteType type(String name, String path) {
        return Arrays.stream(QuoteType.values())
                .filter(type -> type.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(path + ".type", "\"%s\" is none of direct, indirect, mixed.".formatted(name)));
    }

    private Surface surface(JsonNode json, String path) {
        if (!json.isObject()) throw wrong(path, "must be an object with start and end.");
        Integer start = number(json, "start", path);
        Integer end = number(json, "end", path);
        if (start == null || end == null) throw wrong(path, "needs start and end.");
        int length = article.points().length();
        if (start < 0 || end > length || end <= start) {
            throw wrong(
                    path, "%d to %d is no span of the text, which has %d characters.".formatted(start, end, length));
        }
        TextSpan span = article.points().span(start, end);
        String said = optional(json, "text", path);
        return said == null ? Surface.of(article.text(), span) : new Surface(span, said);
    }

    private static List<String> words(JsonNode json, String path) {
        if (!json.isArray()) throw wrong(path, "must be a list.");
        List<String> words = new ArrayList<>();
        for (JsonNode item : json) {
            if (!item.isString()) throw wrong(path, "must hold texts only.");
            words.add(item.stringValue());
        }
        return words;
    }

    private static @Nullable JsonNode some(JsonNode json, String field) {
        JsonNode found = json.get(field);
        return found == null || found.isNull() ? null : found;
    }

    private static @Nullable Integer number(JsonNode json, String field, String path) {
        JsonNode found = some(json, field);
        if (found == null) return null;
        if (!found.isIntegralNumber() || !found.canConvertToInt()) {
            throw wrong(path + "." + field, "must be a whole number.");
        }
        return found.intValue();
    }

    private static String required(JsonNode json, String field, String path) {
        String found = optional(json, field, path);
        if (found == null) throw wrong(path + "." + field, "is missing.");
        return found;
    }

    private static @Nullable String optional(JsonNode json, String field, String path) {
        JsonNode found = some(json, field);
        if (found == null) return null;
        if (!found.isString()) throw wrong(path + "." + field, "must be text or null.");
        return found.stringValue();
    }

    private static Refusal wrong(String field, String what) {
        return new Refusal(Refusal.Kind.INVALID, field + ": " + what);
    }
}
