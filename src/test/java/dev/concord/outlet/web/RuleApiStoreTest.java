package dev.concord.outlet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.intake.Intake;
import dev.concord.intake.OutletRules;
import dev.concord.outlet.OutletPages;
import dev.concord.outlet.Trials;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@StoreTest
@AutoConfigureMockMvc
class RuleApiStoreTest {

    private static final String NO_BOX =
            "{\"outlet\": \"Osthaven Post\", \"sign\": \"within\", \"what\": \"div.box\", \"kind\": \"boilerplate\"}";

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

    @Autowired
    OutletRules rules;

    @Autowired
    Trials trials;

    Project project;
    AccountId lead;
    ArticleId article;
    String path;

    @BeforeEach
    void anArticleCameIn(@TempDir Path folder) throws Exception {
        project = test.project();
        lead = test.member(project, Role.LEAD);
        article = OutletPages.add(intake, articles, project.id(), folder, "page.html", OutletPages.page(1));
        path = "/api/v1/projects/%s/corpus/rules".formatted(project.slug());
    }

    @Test
    void aRuleIsMadeTriedAppliedTakenBackAndForgotten() throws Exception {
        String key = articles.get(article).key();
        ask(lead, get(path + "/likely?article=%s&piece=2&kind=boilerplate".formatted(key)))
                .andExpect(jsonPath("$[0].sign").value("element"))
                .andExpect(jsonPath("$[0].articles").value(1));
        ask(lead, get(path + "/likely?article=%s&piece=2&kind=cut&cut=10".formatted(key)))
                .andExpect(jsonPath("$[0].sign").value("begins"))
                .andExpect(jsonPath("$[0].what").value("Read also:"))
                .andExpect(jsonPath("$[0].articles").value(1));
        ask(lead, sent(path, NO_BOX))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.in_force").value(false))
                .andExpect(jsonPath("$.trial.in_force").value(true));
        String rule = path + "/" + ended();
        ask(lead, get(rule)).andExpect(jsonPath("$.trial.state").value("tried"));
        ask(lead, get(rule + "/articles?outcome=waiting&q=ardenia"))
                .andExpect(jsonPath("$.items[0].id").value(key));
        ask(lead, get(rule + "/articles/" + key))
                .andExpect(jsonPath("$.pieces[0].before").value("body"))
                .andExpect(jsonPath("$.pieces[0].after").value("boilerplate"))
                .andExpect(jsonPath("$.diff[2].left[0].words").value(OutletPages.BOX.formatted(1)));
        ask(lead, post(rule + "/apply")).andExpect(status().isAccepted());
        ended();
        ask(lead, get(path))
                .andExpect(jsonPath("$[0].in_force").value(true))
                .andExpect(jsonPath("$[0].touched").value(1))
                .andExpect(jsonPath("$[0].trial.done").value(1));
        assertThat(articles.get(article).text()).doesNotContain("Walruses");
        ask(lead, delete(rule)).andExpect(status().isConflict());
        ask(lead, sent(rule + "/trial", "{\"in_force\": false}")).andExpect(status().isAccepted());
        ended();
        ask(lead, post(rule + "/apply")).andExpect(status().isAccepted());
        ended();
        assertThat(articles.get(article).text()).contains("Walruses");
        ask(lead, post(rule + "/cancel")).andExpect(status().isOk());
        ask(lead, delete(rule)).andExpect(status().isNoContent());
        ask(lead, get(rule)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"outlet": "Osthaven Post", "sign": "smells", "what": "x", "kind": "body"}      | sign:
            {"outlet": "Osthaven Post", "sign": "within", "what": "div..x", "kind": "body"} | what:
            {"outlet": "Osthaven Post", "sign": "begins", "kind": "body"}                   | what:
            {"outlet": "Osthaven Post", "sign": "begins", "what": "x", "kind": "poem"}      | kind:
            {"outlet": "Osthaven Post", "sign": "element", "what": "p", "kind": "cut"}      | what:
            {"outlet": "Nowhere", "sign": "begins", "what": "x", "kind": "body"}            | outlet
            {}                                                                              | sign:
            """)
    void whatMakesNoSenseIsRefused(String body, String named) throws Exception {
        ask(lead, sent(path, body))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString(named)));
    }

    @Test
    void annotatorsAndStrangersAreRefused() throws Exception {
        AccountId annotator = test.member(project, Role.ANNOTATOR);
        AccountId stranger = test.member(test.project(), Role.LEAD);
        for (AccountId who : new AccountId[] {annotator, stranger}) {
            ask(who, get(path)).andExpect(status().isForbidden());
            ask(who, sent(path, NO_BOX)).andExpect(status().isForbidden());
        }
        assertThat(rules.all(project.id())).isEmpty();
    }

    /** Waits until nothing goes on with the rule; gives its number. */
    private long ended() {
        long id = rules.all(project.id()).getFirst().id();
        trials.running(project.id(), id).ifPresent(run -> run.end().join());
        return id;
    }

    private static MockHttpServletRequestBuilder sent(String to, String body) {
        return post(to).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private ResultActions ask(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(
                request.header(AUTHORIZATION, "Bearer " + tokens.create(who, Scope.LEAD, Duration.ofHours(1))));
    }
}
