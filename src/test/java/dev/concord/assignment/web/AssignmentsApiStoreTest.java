package dev.concord.assignment.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.corpus.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@StoreTest
@AutoConfigureMockMvc
class AssignmentsApiStoreTest {

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    Tokens tokens;

    Project project;
    AccountId annotator;
    String lead;

    @BeforeEach
    void somebodyHasAnArticle() {
        project = test.project();
        annotator = test.member(project, Role.ANNOTATOR);
        lead = tokens.create(test.member(project, Role.LEAD), Scope.LEAD, null);
        test.assign(project, test.article(project, "Ties are good."), annotator);
        test.article(project, "Nobody has this one.");
    }

    @Test
    void aLeadSeesWhoHasWhat() throws Exception {
        asked("assignments", lead)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.next", nullValue()))
                .andExpect(jsonPath("$.items[0].given[0].state").value("open"))
                .andExpect(jsonPath("$.items[1].given", hasSize(0)));
        asked("assignments?unassigned=true", lead).andExpect(jsonPath("$.items", hasSize(1)));
        asked("progress/work?state=open", lead).andExpect(jsonPath("$.items", hasSize(1)));
        asked("progress/work?state=submitted", lead).andExpect(jsonPath("$.items", hasSize(0)));
        asked("people", lead)
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].open").value(1));
    }

    @Test
    void everybodySeesHerOwnWorkAndNothingOfOthers() throws Exception {
        String hers = tokens.create(annotator, Scope.READ, null);
        http.perform(get("/api/v1/work").header(AUTHORIZATION, "Bearer " + hers))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].project").value(project.slug()));
        http.perform(get("/api/v1/work").header(AUTHORIZATION, "Bearer " + lead))
                .andExpect(jsonPath("$.items", hasSize(0)));
        for (String list : new String[] {"assignments", "people", "progress/work", "workload"}) {
            asked(list, tokens.create(annotator, Scope.LEAD, null))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.detail").value("Only a lead of this project may do this."));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "assignments?cursor=x, cursor",
        "assignments?cursor=-1, cursor",
        "assignments?state=lost, state",
        "progress/work?state=lost, state",
        "progress/work?person=nobody, person",
        "progress/work?cursor=-1, cursor",
        "progress/work?cursor=2147483647, cursor",
        "speakers?cursor=x, cursor",
        "people?cursor=1.5, cursor"
    })
    void whatMakesNoSenseIsNamed(String asked, String field) throws Exception {
        asked(asked, lead)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString(field)));
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        asked("workload/calibration", lead)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("There was no calibration round in this project."));
        asked("agreement/by/colour", lead)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(containsString("outlets, topics")));
        asked("guideline/versions/9", lead)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("The guideline has no version 9."));
    }

    private ResultActions asked(String list, String token) throws Exception {
        return http.perform(
                get("/api/v1/projects/" + project.slug() + "/" + list).header(AUTHORIZATION, "Bearer " + token));
    }
}
