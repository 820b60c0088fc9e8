package dev.concord.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@StoreTest
@AutoConfigureMockMvc
class LabelImportApiStoreTest {

    private static final String EXAMPLE = "{\"text\":\"Kono said no.\",\"label\":[[0,4,\"Person\"],[10,12,\"ZITAT\"]]}";

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    Accounts accounts;

    @Autowired
    Articles articles;

    @Autowired
    Sheets sheets;

    @Autowired
    Tokens tokens;

    Project project;
    AccountId annotator;
    String lead;

    @BeforeEach
    void aProjectHasPeople() {
        project = test.project();
        annotator = test.member(project, Role.ANNOTATOR);
        lead = bearer(test.member(project, Role.LEAD), Scope.LEAD);
    }

    @Test
    void aDryRunSaysWhatWouldComeInAndWritesNothing() throws Exception {
        bring("dry_run=true&as=" + name() + "&map=ZITAT=indirect", EXAMPLE, lead)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.written").value(false))
                .andExpect(jsonPath("$.sheets").value(1))
                .andExpect(jsonPath("$.names[0].name").value("Person"))
                .andExpect(jsonPath("$.names[0].meaning").value("mention"))
                .andExpect(jsonPath("$.names[1].meaning").value("indirect"));
        assertThat(articles.page(project.id(), 0, 10)).isEmpty();
    }

    @Test
    void whatIsLeftOutAndWhatIsWrongIsToldWithItsReason() throws Exception {
        bring("as=" + name(), EXAMPLE, lead)
                .andExpect(jsonPath("$.written").value(true))
                .andExpect(jsonPath("$.unmapped['ZITAT: no counterpart was chosen']")
                        .value(1));
        bring("as=nobody", EXAMPLE, lead)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.written").value(false))
                .andExpect(jsonPath("$.faults[0].sentence")
                        .value(containsString("nobody in this project is called “nobody”")));
        bring("map=ZITAT=cite", EXAMPLE, lead)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("“cite” means nothing here; choose one of")));
    }

    @Test
    void onlyALeadBringsLabelsIn() throws Exception {
        bring("as=" + name(), EXAMPLE, bearer(annotator, Scope.ANNOTATE)).andExpect(status().isForbidden());
        bring("as=" + name(), EXAMPLE, "Bearer nothing").andExpect(status().isUnauthorized());
    }

    @Test
    void aModelsProposalsStandBeforeTheAnnotatorWhoAnswersThem() throws Exception {
        String hers = bearer(annotator, Scope.ANNOTATE);
        bring("suggestions=true&as=model-1&map=ZITAT=quote", EXAMPLE, lead)
                .andExpect(jsonPath("$.proposals").value(1));
        var article = articles.page(project.id(), 0, 10).getFirst().id();
        SheetId sheet = sheets.open(test.assign(project, article, annotator));
        String address = "/api/v1/sheets/%d/suggestions".formatted(sheet.value());

        http.perform(get(address).header(AUTHORIZATION, hers))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].model").value("model-1"))
                .andExpect(jsonPath("$.items[0].labels.mentions[0].text").value("Kono"))
                .andExpect(jsonPath("$.items[0].answers").isEmpty());
        answer(address, "[{\"model\":\"model-1\",\"label\":\"m1\",\"answer\":\"accepted\"}]", hers)
                .andExpect(status().isNotFound());
        answer(address, "[{\"model\":\"model-1\",\"label\":\"l1\",\"answer\":\"maybe\"}]", hers)
                .andExpect(status().isBadRequest());
        answer(address, "[{\"model\":\"model-1\",\"label\":\"l1\",\"answer\":\"accepted\"}]", hers)
                .andExpect(status().isNoContent());
        answer(address, "[{\"model\":\"model-1\",\"label\":\"l2\",\"answer\":\"refused\"}]", lead)
                .andExpect(status().isForbidden());

        http.perform(get("/api/v1/projects/%s/suggestions".formatted(project.slug()))
                        .header(AUTHORIZATION, lead))
                .andExpect(jsonPath("$.items[0].accepted").value(1))
                .andExpect(jsonPath("$.items[0].rate").value(1.0));
        http.perform(get("/api/v1/projects/%s/suggestions".formatted(project.slug()))
                        .header(AUTHORIZATION, hers))
                .andExpect(status().isForbidden());
    }

    private ResultActions answer(String address, String body, String token) throws Exception {
        return http.perform(post(address + "/answers")
                .header(AUTHORIZATION, token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions bring(String options, String body, String token) throws Exception {
        return http.perform(post("/api/v1/projects/%s/labels?file=all.jsonl&%s".formatted(project.slug(), options))
                .header(AUTHORIZATION, token)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(body));
    }

    private String name() {
        return accounts.find(annotator).orElseThrow().name();
    }

    private String bearer(AccountId account, Scope scope) {
        return "Bearer " + tokens.create(account, scope, Duration.ofDays(1));
    }
}
