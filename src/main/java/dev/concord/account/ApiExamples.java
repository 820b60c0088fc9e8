package dev.concord.account;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Worked examples of a call: those in the JSON file that stands beside its controller and has its name, under the name of
 * its method. {@code request} is a body ({@code file} one that is no JSON),
 * {@code takes} its schema where the method reads JSON as it comes, {@code answers} are answers by their status, {@code query} describes parameters
 * that the method takes as one map. A test sends every request, and holds every answer to its schema.
 */
final class ApiExamples {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TYPE = "application/json";

    private final JsonNode example;

    ApiExamples(HandlerMethod method) {
        example = read(method.getBeanType()).path(method.getMethod().getName());
    }

    private static JsonNode read(Class<?> controller) {
        try (InputStream in = controller.getResourceAsStream(controller.getSimpleName() + ".json")) {
            return in == null ? JSON.createObjectNode() : JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void addTo(Operation operation) {
        if (example.has("file")) file(operation);
        MediaType body = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent().get(TYPE);
        if (body != null && example.has("takes")) body.setSchema(schema(example.get("takes")));
        if (body != null && example.has("request")) body.setExample(plain(example.get("request")));
        for (var answer : example.path("answers").properties()) answer(operation, answer.getKey(), answer.getValue());
        if (example.has("query")) operation.getParameters().removeIf(one -> "parameters".equals(one.getName()));
        for (var one : example.path("query").properties()) {
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name(one.getKey())
                    .description(one.getValue().asString())
                    .schema(new Schema<>().types(Set.of("string"))));
        }
    }

    private void file(Operation operation) {
        if (operation.getRequestBody() == null) operation.setRequestBody(new RequestBody().content(new Content()));
        operation
                .getRequestBody()
                .getContent()
                .addMediaType(
                        "application/octet-stream",
                        new MediaType()
                                .schema(new Schema<>().types(Set.of("string")).format("binary"))
                                .example(example.get("file").asString()));
    }

    private static Schema<?> schema(JsonNode json) {
        return Json31.mapper().convertValue(plain(json), JsonSchema.class);
    }

    private static void answer(Operation operation, String status, JsonNode body) {
        ApiResponse response = operation.getResponses().get(status);
        if (response == null || response.getContent() == null) return;
        MediaType content = response.getContent().get(TYPE);
        if (content != null) content.setExample(plain(body));
    }

    /** The description is written by another Jackson, which takes maps and lists of anything. */
    private static Object plain(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }
}
