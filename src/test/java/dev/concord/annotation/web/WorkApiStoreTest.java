package dev.concord.annotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
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
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.Assignments;
import dev.concord.assignment.Gift;
import dev.concord.assignment.Giving;
import dev.concord.assignment.Purpose;
import dev.concord.assignment.WorkRule;
import dev.concord.assignment.WorkRules;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Asking for articles, hidden ones among them, and returned sheets, as REST gives them. */
@StoreTest
@AutoConfigureMockMvc
class WorkApiStoreTest {

    static final String TEXT = "😀 Kono said so.";

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    Tokens tokens;

    @Autowired
    Sheets sheets;

    @Autowired
    Assignments assignments;

    @Autowired
    Giving giving;

    @Autowired
    WorkRules rules;

    Project project;
    AccountId anna;
    String annotator;
    String lead;
    ArticleId article;

    @BeforeEach
    void annaMayAskForArticles() {
        project = test.project();
        anna = test.member(project, Role.ANNOTATOR);
        annotator = bearer(anna);
        lead = bearer(test.member(project, Role.LEAD));
        article = test.article(project, TEXT);
        rules.save(project.id(), new WorkRule(1, null, 1, true, Duration.ofHours(1)));
    }

    @Test
    void whoAsksIsGivenTheNextArticleAndNothingWhenNoneIsLeft() throws Exception {
        next().andExpect(status().isOk()).andExpect(jsonPath("$.text").value(TEXT));
        SheetId sheet = sheet();
        call(post("/api/v1/sheets/%d/submit".formatted(sheet.value())), annotator)
                .andExpect(status().isNoContent());
        next().andExpect(status().isNoContent());
    }

    @Test
    void aHiddenRepeatLooksLikeAnyOtherSheet() throws Exception {
        String ordinary = next().andReturn().getResponse().getContentAsString();
        SheetId first = sheet();
        sheets.submit(first);
        giving.slipIn(project.id(), new Gift(article, anna), Purpose.REPEAT);
        String repeat = next().andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("in_progress"))
                .andExpect(jsonPath("$.labels.mentions").isEmpty())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(withoutId(repeat)).isEqualTo(withoutId(ordinary));
        assertThat(repeat).doesNotContainIgnoringCase("repeat").doesNotContain("purpose", "\"pass\"");
        call(get("/api/v1/sheets/" + first.value()), annotator).andExpect(status().isForbidden());
    }

    private static String withoutId(String json) {
        return json.replaceFirst("\"id\":\\d+", "");
    }

    @Test
    void hiddenGoldLooksLikeAnyOtherSheet() throws Exception {
        giving.slipIn(project.id(), new Gift(article, anna), Purpose.CHECK);
        String answer =
                next().andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(answer).doesNotContainIgnoringCase("check").doesNotContainIgnoringCase("gold");
    }

    @Test
    void aReturnedSheetTellsWhere() throws Exception {
        giveBack("""
                {"reason":"Who is it?","marks":[{"start":2,"end":6,"text":"Kono","layer":"mention","label":"m1",
                "note":"The minister?"}]}""").andExpect(status().isNoContent());
        call(get("/api/v1/sheets/" + sheet().value()), annotator)
                .andExpect(jsonPath("$.reason").value("Who is it?"))
                .andExpect(jsonPath("$.return_marks[0].start").value(2))
                .andExpect(jsonPath("$.return_marks[0].end").value(6))
                .andExpect(jsonPath("$.return_marks[0].text").value("Kono"))
                .andExpect(jsonPath("$.return_marks[0].layer").value("mention"))
                .andExpect(jsonPath("$.return_marks[0].label").value("m1"))
                .andExpect(jsonPath("$.return_marks[0].note").value("The minister?"));
        sheets.submit(sheet());
        call(get("/api/v1/sheets/" + sheet().value()), annotator)
                .andExpect(jsonPath("$.return_marks").isEmpty());
        giveBackAgain("{\"reason\":\"Once more.\"}").andExpect(status().isNoContent());
        call(get("/api/v1/sheets/" + sheet().value()), annotator)
                .andExpect(jsonPath("$.return_marks").isEmpty());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'start':2,'end':99} | marks[0].end",
                "{'start':6,'end':2} | marks[0].end",
                "{'start':2} | marks[0].end",
                "{'start':2,'end':6,'text':'Lavrov'} | marks[0].text",
                "{'start':2,'end':6,'layer':'flag'} | marks[0].layer",
                "7 | marks[0]",
            })
    void aSpotThatCannotBeIsRefusedAndTheSheetStays(String mark, String field) throws Exception {
        giveBack("{\"reason\":\"Look.\",\"marks\":[%s]}".formatted(mark.replace('\'', '"')))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.detail").value(startsWith(field)));
        assertThat(sheets.get(sheet()).state().wire()).isEqualTo("submitted");
    }

    @Test
    void anAnnotatorReturnsNothing() throws Exception {
        next();
        sheets.submit(sheet());
        call(body(post("/api/v1/sheets/%d/return".formatted(sheet().value())), "{\"reason\":\"x\"}"), annotator)
                .andExpect(status().isForbidden());
    }

    ResultActions next() throws Exception {
        return call(post("/api/v1/projects/%s/next".formatted(project.slug())), annotator);
    }

    ResultActions giveBack(String json) throws Exception {
        next();
        sheets.submit(sheet());
        return giveBackAgain(json);
    }

    ResultActions giveBackAgain(String json) throws Exception {
        if (sheets.get(sheet()).state().editable()) sheets.submit(sheet());
        return call(body(post("/api/v1/sheets/%d/return".formatted(sheet().value())), json), lead);
    }

    SheetId sheet() {
        return sheets.find(assignments.find(article, anna).orElseThrow().id()).orElseThrow();
    }

    static MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, String json) {
        return request.contentType(MediaType.APPLICATION_JSON).content(json);
    }

    ResultActions call(MockHttpServletRequestBuilder request, String who) throws Exception {
        return http.perform(request.header(AUTHORIZATION, who));
    }

    String bearer(AccountId account) {
        return "Bearer " + tokens.create(account, Scope.LEAD, Duration.ofHours(1));
    }
}
