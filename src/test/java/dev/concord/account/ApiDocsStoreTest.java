package dev.concord.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.concord.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@StoreTest
@AutoConfigureMockMvc
class ApiDocsStoreTest {

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    JsonMapper json;

    @Test
    void everyCallSaysWhatItDoesAndHowItRefuses() throws Exception {
        AccountId reader = accounts.create("d" + System.nanoTime(), "Dora", "a long password", false);
        JsonNode api = json.readTree(http.perform(get("/api/docs/openapi.json")
                        .header(AUTHORIZATION, "Bearer " + tokens.create(reader, Scope.READ, null)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.at("/components/schemas/Problem/properties/detail/type").asString())
                .isEqualTo("string");
        assertThat(api.path("paths").size()).isGreaterThan(40);
        for (var path : api.path("paths").properties()) {
            for (var call : path.getValue().properties()) {
                JsonNode operation = call.getValue();
                assertThat(operation.path("summary").asString())
                        .as(path.getKey())
                        .isNotBlank();
                for (String status : new String[] {"400", "401", "403", "404", "409", "429"}) {
                    assertThat(operation
                                    .path("responses")
                                    .path(status)
                                    .path("content")
                                    .path("application/problem+json")
                                    .path("schema")
                                    .path("$ref")
                                    .asString())
                            .as("%s %s %s", call.getKey(), path.getKey(), status)
                            .isEqualTo("#/components/schemas/Problem");
                }
            }
        }
    }
}
