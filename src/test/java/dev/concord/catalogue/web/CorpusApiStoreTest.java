package dev.concord.catalogue.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.release.Publishing;
import dev.concord.release.Release;
import dev.concord.release.ReleaseLabels;
import dev.concord.release.SubmittedSheets;
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
class CorpusApiStoreTest {

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    Articles articles;

    @Autowired
    Tokens tokens;

    @Autowired
    SubmittedSheets made;

    @Autowired
    Sheets sheets;

    @Autowired
    Publishing publishing;

    Project project;
    AccountId lead;
    String key;

    @BeforeEach
    void twoArticles() {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        key = articles.get(test.article(project, "The peace treaty was signed."))
                .key();
        test.article(project, "Fishermen went out to sea.");
    }

    @Test
    void articlesAreFoundByWordsAndFacets() throws Exception {
        ask(lead, get(path("")).param("words", "treaty").param("outlet", "TASS"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value(key))
                .andExpect(jsonPath("$.items[0].state").value("not_given"))
                .andExpect(jsonPath("$.items[0].flags", hasSize(2)));
        ask(lead, get(path("")).param("outlet", "Kyodo"))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void countsAreOfWhatIsFound() throws Exception {
        ask(lead, get(path("/counts/outlet")))
                .andExpect(jsonPath("$[0].value").value("TASS"))
                .andExpect(jsonPath("$[0].articles").value(2));
        ask(lead, get(path("/counts/colour"))).andExpect(status().isNotFound());
    }

    @Test
    void anActionIsDoneAndTakenBackOnce() throws Exception {
        String answer = ask(lead, sent(post(path("/actions")), """
                        {"kind": "tag", "tag": "check", "find": "words=treaty"}"""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.articles").value(1))
                .andReturn()
                .getResponse()
                .getContentAsString();
        int id = JsonPath.read(answer, "$.id");
        ask(lead, get(path("")).param("tag", "check"))
                .andExpect(jsonPath("$.total").value(1));
        ask(lead, post(path("/actions/" + id + "/undo")))
                .andExpect(jsonPath("$.articles").value(1));
        ask(lead, post(path("/actions/" + id + "/undo"))).andExpect(status().isConflict());
        ask(lead, get(path("")).param("tag", "check"))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void whatMakesNoSenseIsRefusedWithASentence() throws Exception {
        ask(lead, sent(post(path("/actions")), "{\"kind\": \"burn\", \"find\": \"\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail")
                        .value("kind: \"burn\" cannot be done; there is tag, untag, set_aside and take_back."));
        ask(lead, sent(post(path("/actions")), "{\"kind\": \"set_aside\"}")).andExpect(status().isBadRequest());
        ask(lead, sent(post(path("/actions")), "{\"kind\": \"set_aside\", \"articles\": [\"nothing\"]}"))
                .andExpect(status().isBadRequest());
        ask(lead, sent(post(path("/actions")), "{\"kind\": \"tag\", \"articles\": [\"%s\"]}".formatted(key)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void filtersAreKeptAndForgotten() throws Exception {
        ask(lead, sent(put(path("/filters/Treaty")), "{\"find\": \"words=treaty\"}"))
                .andExpect(status().isOk());
        ask(lead, get(path("/filters"))).andExpect(jsonPath("$[0].find").value("words=treaty"));
        ask(lead, delete(path("/filters/Treaty")))
                .andExpect(jsonPath("$.removed").value(1));
    }

    @Test
    void annotatorsAndStrangersAreRefused() throws Exception {
        AccountId annotator = test.member(project, Role.ANNOTATOR);
        AccountId stranger = test.member(test.project(), Role.LEAD);
        for (AccountId who : new AccountId[] {annotator, stranger}) {
            ask(who, get(path(""))).andExpect(status().isForbidden());
            ask(who, get(path("/counts/outlet"))).andExpect(status().isForbidden());
            ask(who, get(path("/actions"))).andExpect(status().isForbidden());
            ask(who, sent(post(path("/actions")), "{\"kind\": \"set_aside\", \"find\": \"\"}"))
                    .andExpect(status().isForbidden());
            ask(who, post(path("/actions/1/undo"))).andExpect(status().isForbidden());
            ask(who, get(path("/filters"))).andExpect(status().isForbidden());
            ask(who, get(path("/articles/" + key))).andExpect(status().isForbidden());
        }
    }

    @Test
    void anArticleTellsItsBlocksAndWhoWorksOnIt() throws Exception {
        ask(lead, get(path("/articles/" + key)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.meta.outlet").value("TASS"))
                .andExpect(jsonPath("$.blocks[0].kind").value("body"))
                .andExpect(jsonPath("$.set_aside").value(false))
                .andExpect(jsonPath("$.work", hasSize(0)))
                .andExpect(jsonPath("$.releases", hasSize(0)));
        ask(lead, get(path("/articles/nothing"))).andExpect(status().isNotFound());
    }

    @Test
    void anArticleTellsTheReleasesThatHoldIt() throws Exception {
        var sheet = sheets.get(made.submitted(project, test.member(project, Role.ANNOTATOR)));
        Release release = publishing.publish(Publishing.Order.of(project.id(), ReleaseLabels.ALL, lead));

        ask(lead, get(path("/articles/" + articles.get(sheet.article()).key())))
                .andExpect(jsonPath("$.releases[0].id").value(release.id().value()))
                .andExpect(jsonPath("$.releases[0].number").value(1))
                .andExpect(jsonPath("$.releases[0].labels").value("all"))
                .andExpect(jsonPath("$.releases[0].created")
                        .value(release.created().toString()))
                .andExpect(jsonPath("$.releases[0].split").isEmpty())
                .andExpect(jsonPath("$.releases_unread", hasSize(0)));
    }

    private String path(String rest) {
        return "/api/v1/projects/" + project.slug() + "/corpus" + rest;
    }

    private static MockHttpServletRequestBuilder sent(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private ResultActions ask(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        String token = tokens.create(who, Scope.LEAD, Duration.ofDays(1));
        return http.perform(request.header(AUTHORIZATION, "Bearer " + token));
    }
}
