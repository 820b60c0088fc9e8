package dev.concord.annotation.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.Project;
import dev.concord.scheme.Schemes;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a lead requires of a sheet, and how its annotator learns of it. */
@StoreTest
@AutoConfigureMockMvc
class SubmitApiStoreTest {

    static final String TEXT = "Kono said: “I am also happy about this.” The “Friendship” ship left.";

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    Tokens tokens;

    @Autowired
    Sheets sheets;

    @Autowired
    Schemes schemes;

    Project project;
    String anna;
    String lena;
    SheetId sheet;

    @BeforeEach
    void annaHasASheet() {
        project = test.project();
        AccountId annotator = test.member(project, Role.ANNOTATOR);
        anna = bearer(annotator);
        lena = bearer(test.member(project, Role.LEAD));
        sheet = sheets.open(test.assign(project, test.article(project, TEXT), annotator));
    }

    @Test
    void nothingIsRequiredUntilALeadSaysSo() throws Exception {
        call(get(ofSheet("")), anna)
                .andExpect(jsonPath("$.scheme.required", hasSize(0)))
                .andExpect(jsonPath("$.scheme.keys.mention").value("m"));
        submit().andExpect(status().isNoContent());
    }

    @Test
    void aRefusalNamesWhatIsMissingAndWhere() throws Exception {
        change("{\"required\":[\"quotation\",\"source\",\"sentiment\",\"topics\"]}")
                .andExpect(status().isOk());
        call(get(ofSheet("")), anna).andExpect(jsonPath("$.scheme.required", hasSize(4)));
        submit().andExpect(status().isConflict())
                .andExpect(jsonPath(
                        "$.detail", containsString("Quotation marks without a quote: “I am also happy about this.”.")))
                .andExpect(jsonPath("$.detail", containsString("No sentiment of the article.")))
                .andExpect(jsonPath("$.detail", containsString("No topics of the article.")));
        put("quote", "{\"id\":\"q1\",\"type\":\"direct\",\"content\":[{\"start\":12,\"end\":39}],\"topics\":[]}");
        put("sentiment", "{\"value\":1,\"label\":\"positive\"}");
        put("topics", "[]");
        submit().andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("Quotes without a source: “I am also")));
        put("mention", "{\"id\":\"m1\",\"start\":0,\"end\":4}");
        put(
                "quote",
                "{\"id\":\"q1\",\"type\":\"direct\",\"content\":[{\"start\":12,\"end\":39}],\"topics\":[],"
                        + "\"source\":\"m1\"}");
        submit().andExpect(status().isNoContent());
    }

    @Test
    void whatIsSkippedNeedsNothing() throws Exception {
        change("{\"required\":[\"sentiment\"]}");
        call(post(ofSheet("/skip")), anna, "{\"reason\":\"Not about the ties\"}")
                .andExpect(status().isNoContent());
        call(get(ofSheet("")), anna).andExpect(jsonPath("$.reason").value("Not about the ties"));
    }

    @Test
    void aUsualReasonNeedsNoWordsAndTakesThem() throws Exception {
        call(post(ofSheet("/skip")), anna, "{\"kind\":\"off_topic\",\"reason\":\"It is about chess.\"}")
                .andExpect(status().isNoContent());
        call(get(ofSheet("")), anna)
                .andExpect(jsonPath("$.state").value("skipped"))
                .andExpect(jsonPath("$.reason").value("Not about the two countries: It is about chess."));
    }

    @Test
    void aReasonThatIsNoneAndAnotherReasonWithoutWordsAreRefused() throws Exception {
        call(post(ofSheet("/skip")), anna, "{\"kind\":\"dull\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("\"dull\" is none of off_topic, unreadable")));
        call(post(ofSheet("/skip")), anna, "{\"kind\":\"other\",\"reason\":\" \"}")
                .andExpect(status().isBadRequest());
        call(post(ofSheet("/skip")), anna, "{}").andExpect(status().isBadRequest());
        call(get(ofSheet("")), anna).andExpect(jsonPath("$.editable").value(true));
    }

    @Test
    void keysThatMeetAreRefusedAndAnnotatorsChangeNothing() throws Exception {
        change("{\"topics\":{\"visits\":\"q\"}}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("“Quote” and “topic Visits”")));
        change("{\"topics\":{\"visits\":\"z\"}}")
                .andExpect(jsonPath("$.topics[1].key").value("z"));
        call(get(ofProject()), anna).andExpect(jsonPath("$.topics[1].key").value("z"));
        call(patch(ofProject()), anna, "{\"required\":[]}").andExpect(status().isForbidden());
        call(get(ofProject()), bearer(test.member(test.project(), Role.LEAD))).andExpect(status().isForbidden());
    }

    @Test
    void theSheetTellsOfVersionsOfTheGuidelineThatCameAfterItsLabels() throws Exception {
        put("topics", "[]");
        call(get(ofSheet("")), anna).andExpect(jsonPath("$.guideline_news", hasSize(0)));
        schemes.publishGuideline(project.scheme(), "# Two", "Titles are part of a mention.");
        call(get(ofSheet("")), anna)
                .andExpect(jsonPath("$.guideline").value(1))
                .andExpect(jsonPath("$.guideline_news[0].version").value(2))
                .andExpect(jsonPath("$.guideline_news[0].changes").value("Titles are part of a mention."));
        put("topics", "[\"visits\"]");
        call(get(ofSheet("")), anna).andExpect(jsonPath("$.guideline_news", hasSize(0)));
    }

    private ResultActions submit() throws Exception {
        return call(post(ofSheet("/submit")), anna);
    }

    private ResultActions change(String body) throws Exception {
        return call(patch(ofProject()), lena, body);
    }

    private void put(String layer, String value) throws Exception {
        call(post(ofSheet("/operations")), anna, """
                [{"id":"%s","kind":"put","layer":"%s","value":%s}]""".formatted(UUID.randomUUID(), layer, value))
                .andExpect(jsonPath("$.results[0].result").value("applied"));
    }

    private String ofSheet(String rest) {
        return "/api/v1/sheets/" + sheet.value() + rest;
    }

    private String ofProject() {
        return "/api/v1/projects/%s/scheme".formatted(project.slug());
    }

    private ResultActions call(MockHttpServletRequestBuilder request, String bearer, String... body) throws Exception {
        for (String one : body) request.contentType(MediaType.APPLICATION_JSON).content(one);
        return http.perform(request.header(AUTHORIZATION, bearer));
    }

    private String bearer(AccountId account) {
        return "Bearer " + tokens.create(account, Scope.LEAD, Duration.ofHours(1));
    }
}
