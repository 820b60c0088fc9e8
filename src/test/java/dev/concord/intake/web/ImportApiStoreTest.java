package dev.concord.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.intake.Imports;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
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
class ImportApiStoreTest {

    private static final String STORY =
            "The ministers of both countries will talk about the treaty next week, officials said on Monday. "
                    .repeat(4);

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    Tokens tokens;

    @Autowired
    Imports imports;

    @Autowired
    Articles articles;

    Project project;
    AccountId lead;

    @BeforeEach
    void aLead() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
    }

    @Test
    void aTableComesInByItsColumns() throws Exception {
        ask(lead, file("news.csv", "story\n\"%s\"\n\"\"\n".formatted(STORY)).param("text", "story"))
                .andExpect(status().isAccepted());
        imports.latest(project.id()).orElseThrow().report().get(30, TimeUnit.SECONDS);
        ask(lead, get(path()))
                .andExpect(jsonPath("$.state").value("done"))
                .andExpect(jsonPath("$.added").value(1))
                .andExpect(jsonPath("$.faults[0].line").value(3))
                .andExpect(jsonPath("$.faults[0].what").value("has no text."));
        assertThat(articles.page(project.id(), 0, 10)).hasSize(1);
    }

    @Test
    void whatMakesNoSenseIsRefused() throws Exception {
        ask(lead, get(path())).andExpect(status().isNotFound());
        ask(lead, file("", STORY)).andExpect(status().isBadRequest());
        ask(lead, file("news.csv", STORY).param("colour", "x")).andExpect(status().isBadRequest());
        ask(lead, post(path()).contentType(MediaType.APPLICATION_JSON).content("{\"addresses\": []}"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void annotatorsAndStrangersAreRefused() throws Exception {
        AccountId annotator = test.member(project, Role.ANNOTATOR);
        AccountId stranger = test.member(test.project(), Role.LEAD);
        for (AccountId who : new AccountId[] {annotator, stranger}) {
            ask(who, file("one.txt", STORY)).andExpect(status().isForbidden());
            ask(who, get(path())).andExpect(status().isForbidden());
            ask(who, delete(path())).andExpect(status().isForbidden());
        }
        assertThat(articles.page(project.id(), 0, 10)).isEmpty();
    }

    private String path() {
        return "/api/v1/projects/" + project.slug() + "/import";
    }

    private MockHttpServletRequestBuilder file(String name, String content) {
        return post(path())
                .param("name", name)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(content.getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions ask(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(
                request.header(AUTHORIZATION, "Bearer " + tokens.create(who, Scope.LEAD, Duration.ofHours(1))));
    }
}
