package dev.concord.progress.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.corpus.Project;
import dev.concord.release.SubmittedSheets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@StoreTest
@AutoConfigureMockMvc
class ProgressApiStoreTest {

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    SubmittedSheets sheets;

    @Autowired
    Tokens tokens;

    @Autowired
    Accounts accounts;

    Project project;
    AccountId annotator;
    AccountId lead;

    @BeforeEach
    void oneSheetIsSubmitted() {
        project = test.project();
        annotator = test.member(project, Role.ANNOTATOR);
        lead = test.member(project, Role.LEAD);
        sheets.submitted(project, annotator);
        test.article(project, "Another");
    }

    @Test
    void aLeadSeesHowFarHerProjectIs() throws Exception {
        ask(lead, "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.project").value(project.slug()))
                .andExpect(jsonPath("$.all.given").value(1))
                .andExpect(jsonPath("$.all.submitted").value(1))
                .andExpect(jsonPath("$.people", hasSize(1)))
                .andExpect(jsonPath("$.people[0].work.minutes.median").value(0.0))
                .andExpect(jsonPath("$.days", hasSize(1)))
                .andExpect(jsonPath("$.articles.done").value(1))
                .andExpect(jsonPath("$.articles.not_given").value(1))
                .andExpect(jsonPath("$.forecast.likely").isEmpty())
                .andExpect(jsonPath("$.forecast.words").value("All that is given out is done."));
    }

    @Test
    void peopleAndDaysNarrowIt() throws Exception {
        String name = accounts.find(annotator).orElseThrow().name();
        ask(lead, "?person=" + name + "&to=2020-01-01")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.people", hasSize(1)))
                .andExpect(jsonPath("$.all.submitted").value(0));
        ask(lead, "?person=nobody-here")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("person: there is no account named “nobody-here”."));
        ask(lead, "?from=yesterday").andExpect(status().isBadRequest());
    }

    @Test
    void annotatorsOthersAndStrangersAreRefused() throws Exception {
        Project other = test.project();
        ask(annotator, "").andExpect(status().isForbidden()).andExpect(jsonPath("$.detail", containsString("lead")));
        ask(test.member(other, Role.LEAD), "").andExpect(status().isForbidden());
        http.perform(get(path())).andExpect(status().isUnauthorized());
        http.perform(get(path())
                        .header(AUTHORIZATION, "Bearer " + tokens.create(lead, Scope.ANNOTATE, Duration.ofHours(1))))
                .andExpect(status().isForbidden());
    }

    private String path() {
        return "/api/v1/projects/" + project.slug() + "/progress";
    }

    private ResultActions ask(AccountId caller, String parameters) throws Exception {
        return http.perform(get(path() + parameters)
                .header(AUTHORIZATION, "Bearer " + tokens.create(caller, Scope.LEAD, Duration.ofHours(1))));
    }
}
