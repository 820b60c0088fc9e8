package dev.concord.workload.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
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
import dev.concord.assignment.Assignments;
import dev.concord.assignment.WorkRules;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@StoreTest
@AutoConfigureMockMvc
class PlanApiStoreTest {

    static final String CHANGED = "Articles, people or assignments have changed since this plan was made.";

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    Tokens tokens;

    @Autowired
    WorkRules rules;

    @Autowired
    Assignments assignments;

    Project project;
    AccountId anna;
    List<ArticleId> articles;
    String lead;

    @BeforeEach
    void oneAnnotatorAndThreeArticles() {
        project = test.project();
        anna = test.member(project, Role.ANNOTATOR);
        articles = IntStream.range(0, 3)
                .mapToObj(i -> test.article(project, "Text " + i))
                .toList();
        lead = tokens.create(test.member(project, Role.LEAD), Scope.LEAD, null);
    }

    @Test
    void aPlanIsSeenWithWhatItCannotPlaceBeforeItIsApplied() throws Exception {
        rules.limit(project.id(), anna, 2, null);
        asked("plan?per_article=1")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rule.per_article").value(1))
                .andExpect(jsonPath("$.plan.placed", hasSize(2)))
                .andExpect(jsonPath("$.plan.unplaced", hasSize(1)))
                .andExpect(jsonPath("$.plan.unplaced[0].missing").value(1))
                .andExpect(jsonPath("$.plan.unplaced[0].why").value("quotas"))
                .andExpect(jsonPath("$.plan.people[0].gets").value(2))
                .andExpect(jsonPath("$.plan.people[0].most").value(2));
        assertThat(assignments.countsIn(project.id())).isEmpty();
        assertThat(rules.rule(project.id()).perArticle()).isEqualTo(2);
        asked("quotas").andExpect(jsonPath("$.items[0].most").value(2));
    }

    @Test
    void whatWasSeenIsAppliedAndKept() throws Exception {
        String body = "{\"state\":\"%s\",\"per_article\":1}".formatted(state("plan?per_article=1"));
        long id = ((Number) JsonPath.read(
                        apply(body)
                                .andExpect(status().isCreated())
                                .andExpect(jsonPath("$.given").value(3))
                                .andExpect(jsonPath("$.rule").value("1 annotator per article"))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(),
                        "$.id"))
                .longValue();
        assertThat(assignments.countsOf(anna).values()).containsExactly(3L);
        assertThat(rules.rule(project.id()).perArticle()).isOne();
        asked("plans")
                .andExpect(jsonPath("$.items[0].id").value(id))
                .andExpect(jsonPath("$.total").value(1));
        asked("plans/" + id).andExpect(jsonPath("$.same").value(true)).andExpect(jsonPath("$.plan.placed", hasSize(3)));
    }

    @Test
    void anotherThanWhatWasSeenIsNotApplied() throws Exception {
        String state = state("plan?per_article=1");
        apply("{\"state\":\"%s\",\"per_article\":2}".formatted(state))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(CHANGED));
        test.assign(project, articles.getFirst(), anna);
        apply("{\"state\":\"%s\",\"per_article\":1}".formatted(state))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(CHANGED));
        asked("plans").andExpect(jsonPath("$.total").value(0));
    }

    @ParameterizedTest
    @CsvSource({
        "plan?per_article=0, 'An article has 1 to 20 annotators, not 0.'",
        "plan?overlap=1.5, 'The share seen by two is between 0 and 100 %.'",
        "plans?cursor=x, 'cursor: “x” is none that this list gave out.'"
    })
    void whatMakesNoSenseIsNamed(String asked, String told) throws Exception {
        asked(asked)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(told));
    }

    @Test
    void aPlanThatNobodyLookedAtIsNotApplied() throws Exception {
        apply("{\"per_article\":1}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("state: is missing")));
    }

    @Test
    void plansOfOtherProjectsAreNotThere() throws Exception {
        asked("plans/999999")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("There is no such plan in this project."));
    }

    private String state(String asked) throws Exception {
        return JsonPath.read(asked(asked).andReturn().getResponse().getContentAsString(), "$.state");
    }

    private ResultActions asked(String what) throws Exception {
        return http.perform(get("/api/v1/projects/" + project.slug() + "/workload/" + what)
                .header(AUTHORIZATION, "Bearer " + lead));
    }

    private ResultActions apply(String body) throws Exception {
        return http.perform(post("/api/v1/projects/" + project.slug() + "/workload/plans")
                .header(AUTHORIZATION, "Bearer " + lead)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
