package dev.concord.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * doccano's JSONL: {@code text} with {@code label} (or {@code labels}) as {@code [start, end, name]}, or with
 * {@code entities} and {@code relations}; {@code cats} or a {@code label} of plain names for the whole text. It counts code
 * points, as Python does.
 */
final class DoccanoReader implements StandoffReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String word() {
        return "doccano";
    }

    @Override
    public String takes() {
        return "doccano's JSONL";
    }

    @Override
    public void read(Path path, Taker taker) throws IOException {
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) line(line, number, path, taker);
            }
        } catch (java.nio.charset.MalformedInputException e) {
            throw new IOException("is not UTF-8", e);
        }
        if (number == 0) throw new IOException("is empty");
    }

    private static void line(String line, int number, Path path, Taker taker) throws IOException {
        JsonNode example;
        try {
            example = JSON.readTree(line);
        } catch (JacksonException e) {
            taker.fault("line " + number, "is not JSON.");
            return;
        }
        String text = example.path("text").asString(example.path("data").asString(""));
        if (text.isEmpty()) {
            taker.fault("line " + number, "has no text.");
            return;
        }
        StandoffBuilder built = new StandoffBuilder("line " + number, text);
        built.article = string(example, "article");
        built.labeller = string(example, "labeller");
        for (JsonNode entity : example.path("entities")) {
            built.span(
                    entity.path("id").asString("e" + number),
                    entity.path("label").asString(""),
                    entity.path("start_offset").asInt(-1),
                    entity.path("end_offset").asInt(-1),
                    null);
        }
        for (JsonNode relation : example.path("relations")) {
            built.link(
                    relation.path("type").asString(""),
                    relation.path("from_id").asString(""),
                    relation.path("to_id").asString(""));
        }
        labels(example.path("label"), built);
        labels(example.path("labels"), built);
        for (JsonNode name : example.path("cats")) category(name.asString(""), built);
        taker.document(built.build());
    }

    private static void labels(JsonNode labels, StandoffBuilder built) {
        int count = 0;
        for (JsonNode label : labels) {
            if (label.isArray() && label.size() >= 3) {
                built.span(
                        "l" + ++count,
                        label.get(2).asString(""),
                        label.get(0).asInt(-1),
                        label.get(1).asInt(-1),
                        null);
            } else if (label.isString()) {
                category(label.asString(), built);
            } else {
                built.lose("a label that is neither a span nor a name");
            }
        }
    }

    /** {@code sentiment:positive} is a value of sentiment; a name alone is one of the document's categories. */
    private static void category(String name, StandoffBuilder built) {
        int colon = name.indexOf(':');
        if (colon > 0) built.value(name.substring(0, colon), name.substring(colon + 1));
        else built.value("category", name);
    }

    private static @Nullable String string(JsonNode node, String key) {
        return node.path(key).isString() ? node.path(key).asString() : null;
    }
}
