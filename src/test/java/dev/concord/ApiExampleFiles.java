package dev.concord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Writes answers that were given into the files of examples, where the system property {@code concord.examples} is
 * {@code write}: so they are never thought out, and are made anew in one run when answers get another shape. What still fits
 * stays as it is.
 */
final class ApiExampleFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path SOURCES = Path.of("src/main/resources/dev/concord");
    private static final Map<String, String> SECRETS =
            Map.of("token", "concord_…", "secret", "whsec_…", "link", "http://localhost:8080/invitation/…");
    private static final int LONGEST_TEXT = 160;
    private static final int LONGEST_LIST = 2;

    private ApiExampleFiles() {}

    /** @param names what is called otherwise in examples than in the test */
    static void keep(Map<String, Map<Integer, JsonNode>> answers, ApiDescription api, Map<String, String> names)
            throws IOException {
        if (!"write".equals(System.getProperty("concord.examples"))) return;
        try (var controllers = Files.walk(Path.of("src/main/java/dev/concord"))) {
            for (Path source : controllers
                    .filter(one -> one.getFileName().toString().endsWith("Controller.java"))
                    .toList()) {
                write(source, answers, api, names);
            }
        }
    }

    private static void write(
            Path source, Map<String, Map<Integer, JsonNode>> answers, ApiDescription api, Map<String, String> names)
            throws IOException {
        String controller = source.getFileName().toString().replace(".java", "");
        Path file = SOURCES.resolve(Path.of("src/main/java/dev/concord").relativize(source.getParent()))
                .resolve(controller + ".json");
        String room = Character.toLowerCase(controller.charAt(0))
                + controller.substring(1).replace("Controller", "");
        ObjectNode examples =
                Files.exists(file) ? (ObjectNode) JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
        for (var one : answers.entrySet()) {
            String rest = one.getKey().startsWith(room) ? one.getKey().substring(room.length()) : "";
            String method = rest.isEmpty() ? "" : Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
            if (method.isEmpty() || !Files.readString(source).contains(" " + method + "(")) continue;
            ObjectNode kept = examples.withObjectProperty(method).withObjectProperty("answers");
            one.getValue().forEach((status, answer) -> {
                JsonNode before = kept.path(String.valueOf(status));
                JsonNode schema = api.call(one.getKey()).answerSchema(status);
                if (before.isMissingNode() || !api.faults(schema, before).isEmpty()) {
                    kept.set(String.valueOf(status), shortened(answer, names));
                }
            });
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(examples) + "\n");
    }

    private static JsonNode shortened(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.properties()
                    .forEach(one -> copy.set(
                            renamed(one.getKey(), names),
                            SECRETS.containsKey(one.getKey()) && one.getValue().isString()
                                    ? StringNode.valueOf(SECRETS.get(one.getKey()))
                                    : shortened(one.getValue(), names)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.valueStream().limit(LONGEST_LIST).forEach(one -> copy.add(shortened(one, names)));
            return copy;
        }
        if (!node.isString()) return node;
        String text = renamed(node.stringValue(), names);
        return StringNode.valueOf(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…");
    }

    private static String renamed(String text, Map<String, String> names) {
        for (var name : names.entrySet()) text = text.replace(name.getKey(), name.getValue());
        return text;
    }
}
