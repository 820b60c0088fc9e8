package dev.concord.duplicate.web;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.duplicate.Duplicates;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
class DuplicateApiStoreTest {

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    Tokens tokens;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Articles articles;

    Project project;
    AccountId lead;
    String path;
    String kept;
    String other;

    @BeforeEach
    void aStoryCameInTwice() throws Exception {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        String story = IntStream.range(0, 90).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        kept = articles.get(test.article(project, story)).key();
        ArticleId copy = test.article(project, story + " Walrus.");
        other = articles.get(copy).key();
        String groups = "/api/v1/projects/%s/duplicates".formatted(project.slug());
        ask(lead, get(groups))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.behind").value(0))
                .andExpect(jsonPath("$.items[0].articles[0].id").value(kept));
        path = groups + "/" + duplicates.groupOf(copy).orElseThrow();
    }

    @Test
    void oneIsLabelledAndThatIsTakenBack() throws Exception {
        String answer = ask(lead, sent("{\"decision\": \"label_once\", \"kept\": \"%s\"}".formatted(other)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.undecided").value(false))
                .andExpect(jsonPath("$.articles[0].id").value(other))
                .andExpect(jsonPath("$.articles[1].duplicate_of").value(other))
                .andExpect(jsonPath("$.articles[1].set_aside").value(true))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Integer decision = JsonPath.read(answer, "$.last.id");
        ask(lead, post(path + "/decisions/" + decision + "/undo"))
                .andExpect(jsonPath("$.undecided").value(true))
                .andExpect(jsonPath("$.articles[1].duplicate_of").isEmpty());
        ask(lead, post(path + "/decisions/" + decision + "/undo")).andExpect(status().isConflict());
    }

    @Test
    void wordsThatDifferAreAnswered() throws Exception {
        ask(lead, get(path + "/diff").param("left", kept).param("right", other))
                .andExpect(jsonPath("$[0].right[1].changed").value(true));
    }

    @Test
    void whatMakesNoSenseIsRefused() throws Exception {
        ask(lead, sent("{\"decision\": \"burn\"}")).andExpect(status().isBadRequest());
        ask(lead, sent("{\"decision\": \"keep\", \"articles\": [\"%s\"]}".formatted(kept)))
                .andExpect(status().isBadRequest());
        ask(lead, sent("{\"decision\": \"keep\", \"articles\": [\"nowhere\"]}")).andExpect(status().isBadRequest());
        ask(lead, get("/api/v1/projects/%s/duplicates/999999999".formatted(project.slug())))
                .andExpect(status().isNotFound());
    }

    @Test
    void annotatorsAndStrangersAreRefused() throws Exception {
        AccountId annotator = test.member(project, Role.ANNOTATOR);
        AccountId stranger = test.member(test.project(), Role.LEAD);
        for (AccountId who : new AccountId[] {annotator, stranger}) {
            ask(who, get(path)).andExpect(status().isForbidden());
            ask(who, sent("{\"decision\": \"keep\"}")).andExpect(status().isForbidden());
        }
    }

    private MockHttpServletRequestBuilder sent(String body) {
        return post(path + "/decisions").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private ResultActions ask(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(
                request.header(AUTHORIZATION, "Bearer " + tokens.create(who, Scope.LEAD, Duration.ofHours(1))));
    }
}
