package dev.concord.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Label Studio's JSON export: tasks with {@code data}, {@code annotations} and their {@code result}: regions of
 * {@code labels}, {@code choices} and text areas for a region or the whole task, relations. One document for each
 * annotation.
 */
final class LabelStudioReader implements StandoffReader {

    /** One task at a time: what follows it is the next. */
    private static final ObjectReader JSON =
            JsonMapper.shared().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public String word() {
        return "labelstudio";
    }

    @Override
    public String takes() {
        return "Label Studio's JSON export";
    }

    @Override
    public void read(Path path, Taker taker) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path));
                JsonParser parser = JsonMapper.shared().createParser(in)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) throw new IOException("is no list of tasks");
            int number = 0;
            while (parser.nextToken() == JsonToken.START_OBJECT)
                task((JsonNode) JSON.readTree(parser), ++number, taker);
            if (number == 0) throw new IOException("holds no task");
        } catch (JacksonException e) {
            throw new IOException("is not JSON, or breaks off", e);
        }
    }

    private static void task(JsonNode task, int number, Taker taker) throws IOException {
        String name = "task " + task.path("id").asString(String.valueOf(number));
        String text = text(task.path("data"));
        if (text == null) {
            taker.fault(name, "has no text.");
            return;
        }
        for (JsonNode annotation : task.path("annotations")) {
            StandoffBuilder built = new StandoffBuilder(name, text);
            JsonNode article = task.path("data").path("article");
            if (article.isString()) built.article = article.asString();
            built.labeller = labeller(annotation);
            if (annotation.path("was_cancelled").asBoolean(false)) built.lose("an annotation that was cancelled");
            else annotation.path("result").forEach(result -> region(result, built));
            if (!annotation.path("was_cancelled").asBoolean(false))
                annotation.path("result").forEach(result -> other(result, built));
            taker.document(built.build());
        }
    }

    /** Under {@code text}; else the longest words there are, for a task's own configuration names its text. */
    private static @Nullable String text(JsonNode data) {
        if (data.path("text").isString()) return data.path("text").asString();
        String longest = null;
        for (JsonNode value : data) {
            if (value.isString() && (longest == null || value.asString().length() > longest.length())) {
                longest = value.asString();
            }
        }
        return longest;
    }

    private static @Nullable String labeller(JsonNode annotation) {
        JsonNode said = annotation.path("meta").path("labeller");
        if (said.isString()) return said.asString();
        JsonNode by = annotation.path("completed_by");
        if (by.isObject()) by = by.path("email").isString() ? by.path("email") : by.path("id");
        return by.isMissingNode() || by.isNull() ? null : by.asString();
    }

    private static void region(JsonNode result, StandoffBuilder built) {
        JsonNode value = result.path("value");
        JsonNode names = value.path("labels").isMissingNode() ? value.path("hypertextlabels") : value.path("labels");
        if (!names.isArray() || names.isEmpty()) return;
        if (names.size() > 1) built.lose("further names of a region that has several");
        built.span(
                result.path("id").asString(""),
                names.get(0).asString(""),
                value.path("start").asInt(-1),
                value.path("end").asInt(-1),
                value.path("text").isString() ? value.path("text").asString() : null);
    }

    private static void other(JsonNode result, StandoffBuilder built) {
        String id = result.path("id").asString("");
        String name = result.path("from_name").asString("");
        JsonNode value = result.path("value");
        switch (result.path("type").asString("")) {
            case "labels", "hypertextlabels" -> {}
            case "relation" ->
                built.link(
                        result.path("labels").path(0).asString(""),
                        result.path("from_id").asString(""),
                        result.path("to_id").asString(""));
            case "choices" -> value.path("choices").forEach(one -> value(built, id, name, one.asString("")));
            case "textarea" -> value.path("text").forEach(one -> value(built, id, name, one.asString("")));
            case "rating" -> value(built, id, name, value.path("rating").asString(""));
            case "number" -> value(built, id, name, value.path("number").asString(""));
            default ->
                built.lose("a result of type “%s”".formatted(result.path("type").asString("?")));
        }
    }

    private static void value(StandoffBuilder built, String id, String name, String value) {
        if (built.has(id)) built.value(id, name, value);
        else built.value(name, value);
    }
}
