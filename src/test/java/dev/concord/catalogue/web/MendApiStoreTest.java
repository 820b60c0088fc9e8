package dev.concord.catalogue.web;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;
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
import dev.concord.intake.Intake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@StoreTest
@AutoConfigureMockMvc
class MendApiStoreTest {

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    Tokens tokens;

    @Autowired
    Intake intake;

    @Autowired
    Articles articles;

    Project project;
    AccountId lead;
    String path;

    @BeforeEach
    void anArticleCameIn(@TempDir Path folder) throws Exception {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        intake.add(project.id(), Files.writeString(folder.resolve("news.txt"), """
                        Ardenia and Velmark meet

                        OSTHAVEN, May 3. /TASS/. The ministers of both countries will talk next week. They spoke of a treaty on Monday.

                        Walrus officials of both countries want to keep the ties they have, and will say so next week in Osthaven.
                        """), "news.txt");
        path = "/api/v1/projects/%s/corpus/articles/%s/pieces"
                .formatted(
                        project.slug(),
                        articles.page(project.id(), 0, 1).getFirst().key());
    }

    @Test
    void piecesAreChangedAndSavedAsTheNextVersion() throws Exception {
        ask(lead, get(path))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.open").value(true))
                .andExpect(jsonPath("$.pieces[2].kind").value("body"))
                .andExpect(jsonPath("$.pieces[0].raw_start").value(0));
        ask(lead, sent("{\"version\": 1, \"changes\": [{\"do\": \"kind\", \"piece\": 2, \"kind\": \"boilerplate\"}]}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.pieces[2].kind").value("boilerplate"));
        ask(lead, sent("{\"version\": 1, \"changes\": [{\"do\": \"join\", \"piece\": 1}]}"))
                .andExpect(status().isConflict());
    }

    @Test
    void whatMakesNoSenseIsRefused() throws Exception {
        for (String change : new String[] {
            "{\"do\": \"kind\", \"piece\": 2, \"kind\": \"poem\"}",
            "{\"do\": \"kind\", \"piece\": 99, \"kind\": \"body\"}",
            "{\"do\": \"split\", \"piece\": 1, \"at\": 100000}",
            "{\"do\": \"burn\", \"piece\": 1}"
        }) {
            ask(lead, sent("{\"version\": 1, \"changes\": [%s]}".formatted(change)))
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void annotatorsAndStrangersAreRefused() throws Exception {
        AccountId annotator = test.member(project, Role.ANNOTATOR);
        AccountId stranger = test.member(test.project(), Role.LEAD);
        for (AccountId who : new AccountId[] {annotator, stranger}) {
            ask(who, get(path)).andExpect(status().isForbidden());
            ask(who, sent("{\"version\": 1}")).andExpect(status().isForbidden());
        }
    }

    private MockHttpServletRequestBuilder sent(String body) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private ResultActions ask(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(
                request.header(AUTHORIZATION, "Bearer " + tokens.create(who, Scope.LEAD, Duration.ofHours(1))));
    }
}
