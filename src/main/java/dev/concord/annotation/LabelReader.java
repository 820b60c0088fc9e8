package dev.concord.annotation;

import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads labels one after the other as {@link LabelPack} has them, token by token: a release reads millions, and to bind each by
 * itself takes several times as long.
 */
final class LabelReader implements AutoCloseable {

    private final JsonParser json;

    LabelReader(byte[] labels) {
        json = JsonMapper.shared().createParser(labels);
    }

    /** The next label; null after the last one. */
    @Nullable
    Change next() {
        String layer = json.nextStringValue();
        if (layer == null) return null;
        return switch (Layer.valueOf(layer)) {
            case MENTION -> new Change.PutMention(mention());
            case QUOTE -> new Change.PutQuote(quote());
            case SENTIMENT -> new Change.PutSentiment(sentiment());
            case TOPICS -> new Change.PutTopics(strings());
            case NOTE -> new Change.PutNote(there(json.nextStringValue(), "note"));
        };
    }

    private Mention mention() {
        String id = "";
        Surface surface = null;
        String speaker = null;
        json.nextToken();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "id" -> id = json.nextStringValue();
                case "surface" -> surface = surface();
                case "speaker" -> speaker = json.nextStringValue();
                default -> passOver();
            }
        }
        return new Mention(id, there(surface, "surface"), speaker);
    }

    private Quote quote() {
        String id = "";
        QuoteType type = null;
        List<Surface> content = List.of();
        Surface cue = null;
        String source = null;
        String speaker = null;
        Integer sentiment = null;
        List<String> topics = List.of();
        String note = null;
        json.nextToken();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "id" -> id = json.nextStringValue();
                case "type" -> type = QuoteType.valueOf(json.nextStringValue());
                case "content" -> content = surfaces();
                case "cue" -> cue = surface();
                case "source" -> source = json.nextStringValue();
                case "speaker" -> speaker = json.nextStringValue();
                case "sentiment" -> sentiment = number();
                case "topics" -> topics = strings();
                case "note" -> note = json.nextStringValue();
                default -> passOver();
            }
        }
        return new Quote(id, there(type, "type"), content, cue, source, speaker, sentiment, topics, note);
    }

    private Sentiment sentiment() {
        Integer value = null;
        String label = "";
        json.nextToken();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "value" -> value = number();
                case "label" -> label = json.nextStringValue();
                default -> passOver();
            }
        }
        return new Sentiment(value, label);
    }

    private List<String> strings() {
        List<String> strings = new ArrayList<>();
        json.nextToken();
        for (String one = json.nextStringValue(); one != null; one = json.nextStringValue()) strings.add(one);
        return strings;
    }

    private List<Surface> surfaces() {
        List<Surface> surfaces = new ArrayList<>();
        json.nextToken();
        for (Surface one = surface(); one != null; one = surface()) surfaces.add(one);
        return surfaces;
    }

    /** Null where there is none, or where their list ends. */
    private @Nullable Surface surface() {
        if (json.nextToken() != JsonToken.START_OBJECT) return null;
        TextSpan span = null;
        String text = "";
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "span" -> span = span();
                case "text" -> text = json.nextStringValue();
                default -> passOver();
            }
        }
        return new Surface(there(span, "span"), text);
    }

    private TextSpan span() {
        int start = -1;
        int end = -1;
        json.nextToken();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "start" -> start = json.nextIntValue(-1);
                case "end" -> end = json.nextIntValue(-1);
                default -> passOver();
            }
        }
        return new TextSpan(start, end);
    }

    private @Nullable Integer number() {
        return json.nextToken() == JsonToken.VALUE_NULL ? null : Integer.valueOf(json.getIntValue());
    }

    private void passOver() {
        json.nextToken();
        json.skipChildren();
    }

    private <T> T there(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("A label without %s: %s".formatted(name, json.currentLocation()));
        }
        return value;
    }

    @Override
    public void close() {
        json.close();
    }
}
