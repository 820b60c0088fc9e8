package dev.concord.comment.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.annotation.Change;
import dev.concord.annotation.Gold;
import dev.concord.annotation.Layer;
import dev.concord.annotation.Operation;
import dev.concord.annotation.Operations;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.Gift;
import dev.concord.assignment.Giving;
import dev.concord.assignment.Purpose;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Threads on a sheet, as its annotator, another annotator and the lead see them through REST. */
@StoreTest
@AutoConfigureMockMvc
class CommentApiStoreTest {

    static final String TEXT = "😀 Kono said so.";

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    Tokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    Memberships memberships;

    @Autowired
    Sheets sheets;

    @Autowired
    Operations operations;

    @Autowired
    Gold gold;

    @Autowired
    Giving giving;

    Project project;
    AccountId anna;
    AccountId boris;
    AccountId lena;
    ArticleId article;
    SheetId sheet;

    final Map<AccountId, String> bearers = new HashMap<>();

    @BeforeEach
    void annaLabelsAnArticleThatBorisHasToo() {
        project = test.project();
        anna = test.member(project, Role.ANNOTATOR);
        boris = test.member(project, Role.ANNOTATOR);
        lena = test.member(project, Role.LEAD);
        article = test.article(project, TEXT);
        sheet = sheets.open(test.assign(project, article, anna));
        test.assign(project, article, boris);
        mention("m1");
    }

    @Test
    void whatIsWronglyCleanedIsFoundByItself() throws Exception {
        add(anna, id(1), "\"text\":\"Who is it?\"").andExpect(jsonPath("$.kind").value("remark"));
        add(anna, id(2), "\"kind\":\"cleaning\",\"text\":\"Two words are one here.\"")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value("cleaning"));
        call(get(ofProject() + "?kind=cleaning"), lena)
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].comments[0].text").value("Two words are one here."));
        call(get(ofProject() + "?kind=odd"), lena).andExpect(status().isBadRequest());
        add(anna, id(3), "\"kind\":\"odd\",\"text\":\"So?\"").andExpect(status().isBadRequest());
    }

    @Test
    void aCommentOnALabelKeepsItsPlaceInCodePoints() throws Exception {
        add(anna, id(1), "\"layer\":\"mention\",\"label\":\"m1\",\"text\":\"Is this he, @%s?\"".formatted(name(lena)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.about.start").value(2))
                .andExpect(jsonPath("$.about.end").value(6))
                .andExpect(jsonPath("$.about.text").value("Kono"))
                .andExpect(jsonPath("$.comments[0].mentions[0]").value(name(lena)))
                .andExpect(jsonPath("$.comments[0].mine").value(true));
        list(lena)
                .andExpect(jsonPath("$.open").value(1))
                .andExpect(jsonPath("$.people", hasSize(2)))
                .andExpect(jsonPath("$.threads[0].comments[0].by.name").value(name(anna)))
                .andExpect(jsonPath("$.threads[0].comments[0].mine").value(false));
    }

    @Test
    void sendingOneTwiceChangesNothing() throws Exception {
        add(anna, id(1), "\"text\":\"Hm\"").andExpect(status().isCreated());
        add(anna, id(1), "\"text\":\"Hm\"").andExpect(status().isOk()).andExpect(jsonPath("$.comments", hasSize(1)));
        add(lena, id(1), "\"text\":\"Mine\"")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("new UUID")));
        list(anna).andExpect(jsonPath("$.threads", hasSize(1)));
    }

    @Test
    void aThreadOutlivesItsLabelAndAnUndoTakesTheMarkAway() throws Exception {
        add(anna, id(1), "\"layer\":\"mention\",\"label\":\"m1\",\"text\":\"He?\"");
        operations.apply(
                sheet, anna, List.of(new Operation(UUID.randomUUID(), new Change.Remove(Layer.MENTION, "m1"))));
        list(lena)
                .andExpect(jsonPath("$.threads[0].about.removed").value(true))
                .andExpect(jsonPath("$.threads[0].about.text").value("Kono"));
        // written while it was offline, on a label that is gone meanwhile
        add(anna, id(2), "\"layer\":\"mention\",\"label\":\"m1\",\"text\":\"He again\"")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.about.removed").value(true));
        mention("m1");
        list(lena).andExpect(jsonPath("$.threads[0].about.removed").value(false));
    }

    @Test
    void annotatorsSeeTheirOwnSheetOnly() throws Exception {
        add(anna, id(1), "\"text\":\"Hm\"");
        list(boris).andExpect(status().isForbidden());
        add(boris, id(2), "\"text\":\"Hm\"").andExpect(status().isForbidden());
        add(boris, id(2), "\"thread\":\"%s\",\"text\":\"Hm\"".formatted(id(1))).andExpect(status().isForbidden());
        call(post("/api/v1/threads/%s/resolve".formatted(id(1))), boris).andExpect(status().isForbidden());
        call(post("/api/v1/threads/%s/seen".formatted(id(1))), boris).andExpect(status().isForbidden());
        call(get(ofProject()), boris).andExpect(status().isForbidden());
        call(get(ofProject()), anna).andExpect(status().isForbidden());
        call(get("/api/v1/comments"), boris).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void nobodyIsToldOfASheetThatSheMayNotSee() throws Exception {
        add(anna, id(1), "\"text\":\"What do you think, @%s?\"".formatted(name(boris)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("@" + name(boris) + " may not see this sheet")))
                .andExpect(jsonPath("$.detail", containsString("@" + name(lena))));
        add(anna, id(1), "\"text\":\"Seen on @nobody-there\"")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.comments[0].mentions", hasSize(0)));
    }

    @Test
    void whoLeavesTheProjectReadsNoMore() throws Exception {
        add(anna, id(1), "\"text\":\"Hm\"");
        memberships.leave(anna, project.id());
        list(anna).andExpect(status().isForbidden());
        call(get("/api/v1/comments"), anna).andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void aLeadWhoLabelsTheArticleSeesNothingBeforeSheHasSubmitted() throws Exception {
        add(anna, id(1), "\"text\":\"@%s, is it he?\"".formatted(name(lena)));
        var own = sheets.open(test.assign(project, article, lena));
        list(lena).andExpect(status().isForbidden());
        call(get(ofProject()), lena).andExpect(jsonPath("$.total").value(0));
        call(get("/api/v1/comments"), lena).andExpect(jsonPath("$.total").value(0));
        sheets.submit(own);
        call(get(ofProject()), lena).andExpect(jsonPath("$.total").value(1));
        call(get("/api/v1/comments"), lena).andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void aHiddenRepeatHidesWhatWasSaidOnTheFirstSheet() throws Exception {
        add(anna, id(1), "\"text\":\"Hm\"");
        add(lena, id(2), "\"thread\":\"%s\",\"text\":\"Yes\"".formatted(id(1)));
        call(get("/api/v1/comments"), anna).andExpect(jsonPath("$.total").value(1));
        sheets.submit(sheet);
        giving.slipIn(project.id(), new Gift(article, anna), Purpose.REPEAT);
        call(get("/api/v1/comments"), anna).andExpect(jsonPath("$.total").value(0));
        list(anna).andExpect(status().isForbidden());
    }

    @Test
    void anAnswerWaitsForWhoWroteBefore() throws Exception {
        add(anna, id(1), "\"text\":\"@%s?\"".formatted(name(lena)));
        call(get("/api/v1/comments"), lena)
                .andExpect(jsonPath("$.items[0].path", containsString("?thread=" + id(1))))
                .andExpect(jsonPath("$.items[0].article.title", containsString("Headline")));
        add(lena, id(2), "\"thread\":\"%s\",\"text\":\"Yes.\"".formatted(id(1)));
        call(get("/api/v1/comments"), lena).andExpect(jsonPath("$.total").value(0));
        call(get("/api/v1/comments"), anna).andExpect(jsonPath("$.total").value(1));
        call(post("/api/v1/threads/%s/seen".formatted(id(1))), anna).andExpect(status().isNoContent());
        call(get("/api/v1/comments"), anna).andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void whatIsResolvedIsOpenAgainOnceSomebodyAnswers() throws Exception {
        add(anna, id(1), "\"text\":\"Hm\"");
        call(post("/api/v1/threads/%s/resolve".formatted(id(1))), lena)
                .andExpect(jsonPath("$.state").value("resolved"))
                .andExpect(jsonPath("$.resolved_by.name").value(name(lena)));
        call(post("/api/v1/threads/%s/resolve".formatted(id(1))), anna)
                .andExpect(jsonPath("$.resolved_by.name").value(name(lena)));
        call(get(ofProject()), lena).andExpect(jsonPath("$.total").value(0));
        call(get(ofProject() + "?state=resolved"), lena)
                .andExpect(jsonPath("$.total").value(1));
        add(anna, id(2), "\"thread\":\"%s\",\"text\":\"But\"".formatted(id(1)))
                .andExpect(jsonPath("$.state").value("open"))
                .andExpect(jsonPath("$.resolved_by").isEmpty());
        call(post("/api/v1/threads/%s/resolve".formatted(id(1))), anna);
        call(post("/api/v1/threads/%s/reopen".formatted(id(1))), lena)
                .andExpect(jsonPath("$.state").value("open"));
    }

    @Test
    void onlyWhoWroteACommentChangesIt() throws Exception {
        add(anna, id(1), "\"text\":\"Hm\"");
        edit(lena, id(1), "Ha").andExpect(status().isForbidden());
        edit(anna, id(1), "  ").andExpect(status().isBadRequest());
        edit(anna, id(1), "@%s?".formatted(name(lena)))
                .andExpect(jsonPath("$.comments[0].edited_at").isNotEmpty())
                .andExpect(jsonPath("$.comments[0].mentions[0]").value(name(lena)));
        call(get("/api/v1/comments"), lena).andExpect(jsonPath("$.total").value(1));
        edit(anna, id(9), "Ha").andExpect(status().isNotFound());
    }

    @Test
    void aLeadFindsThreadsByPersonArticleAndMentionPageByPage() throws Exception {
        for (int i = 1; i <= 5; i++) add(anna, id(i), "\"text\":\"%d\"".formatted(i));
        add(anna, id(6), "\"text\":\"@%s\"".formatted(name(lena)));
        SheetId golden = gold.open(article);
        call(post("/api/v1/sheets/%d/comments".formatted(golden.value())), lena, body(id(7), "\"text\":\"gold\""))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.annotator").isEmpty())
                .andExpect(jsonPath("$.path", containsString("gold/")));
        String next = next(call(get(ofProject() + "?limit=3"), lena)
                .andExpect(jsonPath("$.total").value(7))
                .andExpect(jsonPath("$.items[0].id").value(id(7)))
                .andExpect(jsonPath("$.items", hasSize(3))));
        next = next(call(get(ofProject() + "?limit=3&cursor=" + next), lena)
                .andExpect(jsonPath("$.items[0].id").value(id(4))));
        call(get(ofProject() + "?limit=3&cursor=" + next), lena)
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.next").isEmpty());
        call(get(ofProject() + "?person=" + name(lena)), lena)
                .andExpect(jsonPath("$.total").value(1));
        call(get(ofProject() + "?person=" + name(anna)), lena)
                .andExpect(jsonPath("$.total").value(6));
        call(get(ofProject() + "?mentions=me"), lena)
                .andExpect(jsonPath("$.total").value(1));
        call(get(ofProject() + "?article=0000"), lena).andExpect(status().isBadRequest());
        call(get(ofProject() + "/counts"), lena)
                .andExpect(jsonPath("$.open").value(7))
                .andExpect(jsonPath("$.mentioning").value(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"text\":\" \" | 400 | text: a comment says something.",
                "\"layer\":\"quote\",\"label\":\"q9\",\"text\":\"Hm\" | 400 | label: this sheet never had a quote \"q9\".",
                "\"layer\":\"mention\",\"text\":\"Hm\" | 400 | label: is missing; say which mention.",
                "\"layer\":\"colour\",\"text\":\"Hm\" | 400 | layer: \"colour\" is no layer.",
                "\"thread\":\"00000000-0000-0000-0000-00000000abcd\",\"text\":\"Hm\" | 404 | thread: this sheet has no",
            })
    void whatIsWrongIsNamed(String body, int status, String sentence) throws Exception {
        add(anna, id(1), body).andExpect(status().is(status)).andExpect(jsonPath("$.detail", containsString(sentence)));
    }

    @Test
    void strangersAndReadersWriteNothing() throws Exception {
        http.perform(get(ofSheet())).andExpect(status().isUnauthorized());
        String reads = "Bearer " + tokens.create(anna, Scope.READ, Duration.ofHours(1));
        http.perform(post(ofSheet())
                        .header(AUTHORIZATION, reads)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(id(1), "\"text\":\"Hm\"")))
                .andExpect(status().isForbidden());
    }

    private void mention(String mention) {
        var change = new Change.PutMention(new Mention(mention, Surface.of(TEXT, new TextSpan(3, 7)), null));
        operations.apply(sheet, anna, List.of(new Operation(UUID.randomUUID(), change)));
    }

    private static String next(ResultActions page) throws Exception {
        return com.jayway.jsonpath.JsonPath.read(page.andReturn().getResponse().getContentAsString(), "$.next");
    }

    private final String run = UUID.randomUUID().toString().substring(0, 24);

    private String id(int n) {
        return run + "%012x".formatted(n);
    }

    private static String body(String id, String fields) {
        return "{\"id\":\"%s\",%s}".formatted(id, fields);
    }

    private String ofSheet() {
        return "/api/v1/sheets/%d/comments".formatted(sheet.value());
    }

    private String ofProject() {
        return "/api/v1/projects/%s/comments".formatted(project.slug());
    }

    private ResultActions add(AccountId by, String id, String fields) throws Exception {
        return call(post(ofSheet()), by, body(id, fields));
    }

    private ResultActions edit(AccountId by, String id, String words) throws Exception {
        return call(put("/api/v1/comments/" + id), by, "{\"text\":\"%s\"}".formatted(words));
    }

    private ResultActions list(AccountId by) throws Exception {
        return call(get(ofSheet()), by);
    }

    private ResultActions call(MockHttpServletRequestBuilder request, AccountId by, String... body) throws Exception {
        for (String one : body) request.contentType(MediaType.APPLICATION_JSON).content(one);
        return http.perform(request.header(AUTHORIZATION, bearer(by)));
    }

    private String bearer(AccountId by) {
        return bearers.computeIfAbsent(
                by, account -> "Bearer " + tokens.create(account, Scope.LEAD, Duration.ofHours(1)));
    }

    private String name(AccountId account) {
        return accounts.find(account).orElseThrow().name();
    }
}
