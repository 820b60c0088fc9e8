package dev.concord.agreement.web;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
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
import dev.concord.agreement.LabelledTogether;
import dev.concord.corpus.Project;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@StoreTest
@AutoConfigureMockMvc
class AgreementApiStoreTest {

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    LabelledTogether together;

    @Autowired
    Tokens tokens;

    Project project;
    List<AccountId> people;
    String lead;

    @BeforeEach
    void twoLabelledTheSame() {
        project = test.project();
        people = List.of(test.member(project, Role.ANNOTATOR), test.member(project, Role.ANNOTATOR));
        lead = bearer(test.member(project, Role.LEAD), Scope.LEAD);
        together.articles(project, 5, people);
    }

    @Test
    void aLeadGetsWhatTheCommandPrints() throws Exception {
        figures("", lead)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.articles").value(5))
                .andExpect(jsonPath("$.labellers", hasSize(2)))
                .andExpect(jsonPath("$.measures[0].layer").value("sentiment"))
                .andExpect(jsonPath("$.measures[0].measure").value("krippendorff_alpha"))
                .andExpect(jsonPath("$.measures[0].metric").value("ordinal"))
                .andExpect(jsonPath("$.measures[0].value").isNumber())
                .andExpect(jsonPath("$.measures[0].n").value(5))
                .andExpect(jsonPath("$.measures[0].labellers").isEmpty())
                .andExpect(jsonPath("$.measures[?(@.layer=='topics' && @.topic=='peace_treaty')].why_undefined")
                        .isNotEmpty())
                .andExpect(jsonPath("$.measures[?(@.measure=='cohen_kappa')].labellers")
                        .isNotEmpty())
                .andExpect(
                        jsonPath("$.measures[?(@.labellers != null && @.measure=='krippendorff_alpha')]", hasSize(0)))
                .andExpect(jsonPath("$.groups").doesNotExist());
    }

    @Test
    void filtersAreThoseOfTheScreen() throws Exception {
        figures("?outlet=AFP", lead)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.articles").value(0))
                .andExpect(jsonPath("$.measures", not(hasSize(0))));
        figures("?guideline=1&purpose=ordinary", lead)
                .andExpect(jsonPath("$.articles").value(5));
        figures("?purpose=calibration", lead).andExpect(jsonPath("$.articles").value(0));
    }

    @Test
    void whatIsNoFilterIsRefusedInWords() throws Exception {
        figures("?week=yesterday", lead)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(startsWith("week: “yesterday” is no day")));
        figures("?purpose=fun", lead)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("purpose: “fun” is none; choose ordinary, calibration, check."));
    }

    @Test
    void annotatorsAndOthersSeeNone() throws Exception {
        Project other = test.project();
        for (String caller : List.of(
                bearer(people.getFirst(), Scope.LEAD),
                bearer(people.getFirst(), Scope.ANNOTATE),
                bearer(test.member(other, Role.LEAD), Scope.LEAD))) {
            figures("", caller).andExpect(status().isForbidden());
        }
        http.perform(get("/api/v1/projects/{p}/agreement", project.slug())).andExpect(status().isUnauthorized());
    }

    private ResultActions figures(String query, String caller) throws Exception {
        return http.perform(
                get("/api/v1/projects/" + project.slug() + "/agreement" + query).header(AUTHORIZATION, caller));
    }

    private String bearer(AccountId account, Scope scope) {
        return "Bearer " + tokens.create(account, scope, Duration.ofHours(1));
    }
}
