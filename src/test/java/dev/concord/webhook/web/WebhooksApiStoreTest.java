package dev.concord.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.corpus.Project;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@StoreTest
@AutoConfigureMockMvc
class WebhooksApiStoreTest {

    static final String WANTED = "{\"address\":\"https://hooks.invalid/concord\",\"events\":[\"release.published\"]}";

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    Tokens tokens;

    Project project;
    String lead;

    @BeforeEach
    void aProjectHasALead() {
        project = test.project();
        lead = bearer(test.member(project, Role.LEAD), Scope.LEAD);
    }

    @Test
    void aWebhookIsMadeTriedAndRemoved() throws Exception {
        String made = make(lead, WANTED)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.secret").value(startsWith("whsec_")))
                .andExpect(jsonPath("$.events[0]").value("release.published"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        int id = JsonPath.read(made, "$.id");
        as(lead, get("/api/v1/projects/{p}/webhooks", project.slug()))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].secret").isEmpty());
        String tried = as(lead, post("/api/v1/webhooks/{id}/test", id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.event").value("test"))
                .andExpect(jsonPath("$.state").value("failed"))
                .andExpect(jsonPath("$.fault").value("The address names a host that is not known."))
                .andReturn()
                .getResponse()
                .getContentAsString();
        int delivery = JsonPath.read(tried, "$.id");
        as(lead, post("/api/v1/deliveries/{id}/resend", delivery))
                .andExpect(jsonPath("$.state").value("failed"));
        as(lead, get("/api/v1/webhooks/{id}/deliveries", id)).andExpect(jsonPath("$.items", hasSize(1)));
        as(lead, get("/api/v1/webhooks/{id}", id))
                .andExpect(jsonPath("$.failures").value(2));
        as(lead, post("/api/v1/webhooks/{id}/resume", id))
                .andExpect(jsonPath("$.failures").value(0));
        as(lead, delete("/api/v1/webhooks/{id}", id)).andExpect(status().isNoContent());
        as(lead, get("/api/v1/webhooks/{id}", id)).andExpect(status().isNotFound());
    }

    @Test
    void withoutEventsItIsToldAll() throws Exception {
        make(lead, "{\"address\":\"https://hooks.invalid/\"}").andExpect(jsonPath("$.events", hasSize(3)));
    }

    @Test
    void whatMakesNoSenseIsNamed() throws Exception {
        make(lead, "{\"address\":\"https://127.0.0.1/\"}")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("address: it leads into a private network."));
        make(lead, "{\"address\":\"https://hooks.invalid/\",\"events\":[\"all\"]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail")
                        .value("events: “all” is none of sheet.submitted, gold.settled, release.published."));
        make(lead, "{\"address\":\"https://hooks.invalid/\",\"events\":[]}").andExpect(status().isBadRequest());
    }

    @Test
    void nobodyElseSeesOrChangesThem() throws Exception {
        int id = JsonPath.read(make(lead, WANTED).andReturn().getResponse().getContentAsString(), "$.id");
        AccountId annotator = test.member(project, Role.ANNOTATOR);
        Project other = test.project();
        for (String stranger :
                new String[] {bearer(annotator, Scope.LEAD), bearer(test.member(other, Role.LEAD), Scope.LEAD)}) {
            as(stranger, get("/api/v1/projects/{p}/webhooks", project.slug())).andExpect(status().isForbidden());
            make(stranger, WANTED).andExpect(status().isForbidden());
            for (var call : new MockHttpServletRequestBuilder[] {
                get("/api/v1/webhooks/{id}", id),
                get("/api/v1/webhooks/{id}/deliveries", id),
                post("/api/v1/webhooks/{id}/test", id),
                post("/api/v1/webhooks/{id}/resume", id),
                delete("/api/v1/webhooks/{id}", id)
            }) {
                as(stranger, call).andExpect(status().isForbidden());
            }
        }
        assertThat(as(lead, get("/api/v1/webhooks/{id}", id))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    private ResultActions make(String by, String body) throws Exception {
        return as(
                by,
                post("/api/v1/projects/{p}/webhooks", project.slug())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private ResultActions as(String by, MockHttpServletRequestBuilder call) throws Exception {
        return http.perform(call.header(AUTHORIZATION, by));
    }

    private String bearer(AccountId account, Scope scope) {
        return "Bearer " + tokens.create(account, scope, Duration.ofHours(1));
    }
}
