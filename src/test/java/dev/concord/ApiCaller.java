package dev.concord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.concord.ApiDescription.Call;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the calls of the API with the bodies that their description shows, and holds the answers to it. */
final class ApiCaller {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROBLEM = "application/problem+json";

    private final MockMvc http;
    private final ApiDescription api;
    private final Map<String, String> names;
    final Set<String> called = new TreeSet<>();
    final Map<String, Map<Integer, JsonNode>> answers = new LinkedHashMap<>();

    /** @param names what people are called in the examples, and what they are called here */
    ApiCaller(MockMvc http, ApiDescription api, Map<String, String> names) {
        this.http = http;
        this.api = api;
        this.names = names;
    }

    /** Makes a call as its description shows it. */
    JsonNode call(String id, String token, Object... place) throws Exception {
        return call(id, token, "", body -> {}, place);
    }

    /**
     * Makes a call as its description shows it, but for what only this database knows.
     *
     * @param query behind the question mark
     * @param known puts numbers and revisions of this database into the body
     */
    JsonNode call(String id, String token, String query, Consumer<ObjectNode> known, Object... place) throws Exception {
        Call call = api.call(id);
        called.add(id);
        MockHttpServletResponse answer = send(call, token, query, body(call, known), place);
        String said = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as("%s: %s", id, said).isBetween(200, 299);
        JsonNode described = call.answer(answer.getStatus());
        assertThat(described.isMissingNode())
                .as("%s answers %d, which is not described", id, answer.getStatus())
                .isFalse();
        String type = answer.getContentType();
        if (type == null || !type.startsWith("application/json")) return MissingNode.getInstance();
        JsonNode json = JSON.readTree(said);
        assertThat(api.faults(call.answerSchema(answer.getStatus()), json))
                .as("%s: %s", id, said)
                .isEmpty();
        answers.computeIfAbsent(id, one -> new LinkedHashMap<>()).putIfAbsent(answer.getStatus(), json);
        return json;
    }

    /** Makes a call that is refused; the refusal is a problem that the description knows. */
    void refused(int status, Call call, String token, Object... place) throws Exception {
        MockHttpServletResponse answer = send(call, token, "", body(call, body -> {}), place);
        String said = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as("%s: %s", call.id(), said).isEqualTo(status);
        assertThat(answer.getContentType()).as(call.id()).startsWith(PROBLEM);
        String described = call.answer(status).path("$ref").asString();
        JsonNode schema = api.whole().at(described.substring(1) + "/content/application~1problem+json/schema");
        assertThat(api.faults(schema, JSON.readTree(said))).as(call.id()).isEmpty();
    }

    /** A body as the description shows it, with the names of this database. */
    private String body(Call call, Consumer<ObjectNode> known) {
        JsonNode example = call.request();
        if (example.isMissingNode()) return call.file();
        assertThat(api.faults(call.requestSchema(), example)).as(call.id()).isEmpty();
        JsonNode body = example.deepCopy();
        if (body instanceof ObjectNode object) known.accept(object);
        String text = JSON.writeValueAsString(body);
        for (var name : names.entrySet()) text = text.replaceAll("(?<=[\"@])" + name.getKey() + "\\b", name.getValue());
        return text;
    }

    private MockHttpServletResponse send(Call call, String token, String query, String body, Object... place)
            throws Exception {
        var asked = request(HttpMethod.valueOf(call.verb().toUpperCase()), call.path() + query, place);
        if (!token.isEmpty()) asked.header(AUTHORIZATION, "Bearer " + token);
        if (!body.isEmpty()) {
            asked.contentType(
                            call.request().isMissingNode()
                                    ? MediaType.APPLICATION_OCTET_STREAM
                                    : MediaType.APPLICATION_JSON)
                    .content(body.getBytes(StandardCharsets.UTF_8));
        }
        return http.perform(asked).andReturn().getResponse();
    }
}
