package dev.concord.adjudication.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.adjudication.Case;
import dev.concord.adjudication.CaseLayer;
import dev.concord.adjudication.Cases;
import dev.concord.adjudication.DrawnSheets;
import dev.concord.adjudication.Marked;
import dev.concord.annotation.Gold;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.AssignmentId;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
class CasesApiStoreTest {

    static final String TEXT = "😀 \"Ties are good,\" said Taro Kono.";
    static final String A = "😀 \"[q:Ties are good],\" [c:said] [m=taro-kono:Taro Kono].";
    static final String B = "😀 \"[q:Ties are good,]\" [c:said] [m=taro-kono:Taro Kono].";

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    DrawnSheets drawn;

    @Autowired
    Cases cases;

    @Autowired
    Gold gold;

    @Autowired
    Sheets sheets;

    @Autowired
    Tokens tokens;

    Project project;
    AccountId leader;
    AccountId anna;
    AccountId ben;
    SheetId annas;
    ArticleId article;
    String lead;
    String annotator;

    @BeforeEach
    void twoDiffer() {
        project = test.project();
        leader = test.member(project, Role.LEAD);
        anna = test.member(project, Role.ANNOTATOR);
        ben = test.member(project, Role.ANNOTATOR);
        lead = bearer(leader, Scope.LEAD);
        annotator = bearer(anna, Scope.LEAD);
        article = test.article(project, TEXT);
        annas = drawn.submit(project, article, anna, Marked.of(A));
        drawn.submit(project, article, ben, Marked.of(B));
    }

    @Test
    void aLeadFindsTheCaseAndReadsItInCodePoints() throws Exception {
        String list = "/api/v1/projects/%s/cases".formatted(project.slug());
        as(
                        lead,
                        get(list + "?kind=boundary&layer=quotes&outlet=TASS&labeller=" + drawn.name(anna) + "&labeller="
                                + drawn.name(ben)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].kinds[0]").value("boundary"))
                .andExpect(jsonPath("$.items[0].excerpt").value("Ties are good,"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.total_is_floor").value(false))
                .andExpect(jsonPath("$.next", nullValue()));
        as(lead, get(list + "?kind=missing")).andExpect(jsonPath("$.items", hasSize(0)));
        as(lead, get(list + "?state=decided")).andExpect(jsonPath("$.items", hasSize(0)));
        as(lead, get(list + "?kind=colour"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("kind: \"colour\" is none of missing")));
        as(lead, get("/api/v1/projects/%s/cases/facets".formatted(project.slug())))
                .andExpect(jsonPath("$.outlets[0]").value("TASS"))
                .andExpect(jsonPath("$.labellers", hasSize(2)));
        as(lead, get("/api/v1/cases/" + quote().id().value()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value(TEXT))
                .andExpect(jsonPath("$.focus.start").value(3))
                .andExpect(jsonPath("$.focus.end").value(17))
                .andExpect(jsonPath("$.labellers[0].value.content[0].end").value(16))
                .andExpect(jsonPath("$.labellers[0].value.source.speaker").value("taro-kono"))
                .andExpect(jsonPath("$.differences[0].field").value("content"))
                .andExpect(jsonPath("$.gold", nullValue()))
                .andExpect(jsonPath("$.scheme.topics", hasSize(3)));
        as(lead, get("/api/v1/articles/%d/cases".formatted(article.value())))
                .andExpect(jsonPath("$.cases", hasSize(2)))
                .andExpect(jsonPath("$.cases[1].state").value("agreed"));
    }

    @Test
    void decidingUndoingAndSettlingGoByRest() throws Exception {
        String id = UUID.randomUUID().toString();
        String body = """
                {"id":"%s","revision":%d,"action":"anew","value":{"type":"mixed","content":[{"start":3,"end":7}],
                "source":{"start":24,"end":33,"speaker":"taro-kono"},"topics":["visits"]},"reason":"other","note":"So."}""".formatted(id, quote().revision());
        for (int i = 0; i < 2; i++) {
            as(lead, post(decisions()), body)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.case.state").value("decided"))
                    .andExpect(jsonPath("$.case.gold[0].content[0].text").value("Ties"))
                    .andExpect(jsonPath("$.case.gold[0].speaker").value("taro-kono"))
                    .andExpect(jsonPath("$.case.history", hasSize(1)))
                    .andExpect(jsonPath("$.article_open").value(0));
        }
        as(
                        lead,
                        post(decisions()),
                        "{\"id\":\"%s\",\"revision\":0,\"action\":\"nothing\"}".formatted(UUID.randomUUID()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("This case has changed meanwhile. Look at it again."));
        as(lead, post(decisions()), "{\"id\":\"%s\",\"action\":\"hand\"}".formatted(UUID.randomUUID()))
                .andExpect(status().isBadRequest());
        as(
                        lead,
                        post(decisions()),
                        "{\"id\":\"%s\",\"action\":\"anew\",\"value\":{\"type\":\"direct\",\"content\":[{\"start\":3,\"end\":99}]}}"
                                .formatted(UUID.randomUUID()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail")
                        .value("value.content[0]: 3 to 99 is no span of the text, which has 34 characters."));
        as(lead, post("/api/v1/projects/%s/decisions/undo".formatted(project.slug())))
                .andExpect(jsonPath("$.case.state").value("open"));
        as(lead, post("/api/v1/projects/%s/decisions/redo".formatted(project.slug())))
                .andExpect(jsonPath("$.case.state").value("decided"));
        as(lead, post("/api/v1/cases/%d/undo".formatted(quote().id().value())))
                .andExpect(jsonPath("$.case.gold", nullValue()));
        as(lead, post("/api/v1/articles/%d/gold/settle".formatted(article.value())))
                .andExpect(status().isConflict());
        as(lead, post("/api/v1/articles/%d/gold/settle".formatted(article.value())), "{\"open\":1}")
                .andExpect(jsonPath("$.settled").value(true))
                .andExpect(jsonPath("$.open").value(1));
        as(lead, post("/api/v1/articles/%d/gold/reopen".formatted(article.value())))
                .andExpect(jsonPath("$.settled").value(false));
    }

    @Test
    void rulesArePreviewedAppliedAndTakenBack() throws Exception {
        String merges = "/api/v1/projects/%s/merges".formatted(project.slug());
        as(lead, post(merges + "?preview=true"), "{\"rule\":\"unanimous\"}")
                .andExpect(jsonPath("$.taken").value(1))
                .andExpect(jsonPath("$.left").value(1));
        UUID id = UUID.randomUUID();
        as(lead, post(merges), "{\"id\":\"%s\",\"rule\":\"unanimous\"}".formatted(id))
                .andExpect(jsonPath("$.id").value(id.toString()));
        as(lead, post(merges), "{\"id\":\"%s\",\"rule\":\"threshold\"}".formatted(UUID.randomUUID()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("threshold:")));
        as(lead, get(merges)).andExpect(jsonPath("$.items", hasSize(1)));
        as(annotator, get("/api/v1/merges/" + id)).andExpect(status().isForbidden());
    }

    @Test
    void anAnnotatorReachesNoneOfIt() throws Exception {
        long id = quote().id().value();
        long number = article.value();
        SheetId sheet = gold.open(article);
        String slug = project.slug();
        String decision = "{\"id\":\"%s\",\"action\":\"nothing\"}".formatted(UUID.randomUUID());
        for (MockHttpServletRequestBuilder asked : List.of(
                get("/api/v1/projects/%s/cases".formatted(slug)),
                get("/api/v1/projects/%s/cases/facets".formatted(slug)),
                get("/api/v1/cases/" + id),
                get("/api/v1/articles/%d/cases".formatted(number)),
                get("/api/v1/articles/%d/gold".formatted(number)),
                get("/api/v1/projects/%s/merges".formatted(slug)),
                get("/api/v1/projects/%s/guideline/draft".formatted(slug)),
                get("/api/v1/projects/%s/guideline/versions".formatted(slug)),
                get("/api/v1/sheets/" + sheet.value()),
                post(decisions()).content(decision),
                post("/api/v1/cases/%d/undo".formatted(id)),
                post("/api/v1/cases/%d/example".formatted(id)),
                post("/api/v1/projects/%s/decisions/undo".formatted(slug)),
                post("/api/v1/projects/%s/decisions/redo".formatted(slug)),
                post("/api/v1/projects/%s/merges".formatted(slug)).content("{\"rule\":\"majority\"}"),
                post("/api/v1/projects/%s/merges?preview=true".formatted(slug)).content("{\"rule\":\"majority\"}"),
                post("/api/v1/articles/%d/gold/settle".formatted(number)),
                post("/api/v1/articles/%d/gold/reopen".formatted(number)),
                post("/api/v1/projects/%s/guideline/publish".formatted(slug)).content("{\"revision\":0}"),
                put("/api/v1/projects/%s/guideline/draft".formatted(slug)).content("{\"revision\":0}"),
                put("/api/v1/projects/%s/outcomes".formatted(slug)).content("{\"allowed\":true}"),
                post("/api/v1/sheets/%d/operations".formatted(sheet.value())).content("[]"))) {
            as(annotator, asked).andExpect(status().isForbidden());
        }
    }

    @Test
    void aLeadWhoLabelsAnArticleIsBlindToItUntilSheSubmits() throws Exception {
        AssignmentId own = test.assign(project, article, leader);
        SheetId sheet = sheets.open(own);
        as(lead, get("/api/v1/projects/%s/cases".formatted(project.slug())))
                .andExpect(jsonPath("$.items", hasSize(0)))
                .andExpect(jsonPath("$.total").value(0));
        for (String path : List.of(
                "/api/v1/cases/" + quote().id().value(),
                "/api/v1/articles/%d/cases".formatted(article.value()),
                "/api/v1/articles/%d/gold".formatted(article.value()),
                "/api/v1/sheets/" + annas.value(),
                "/api/v1/sheets/" + gold.open(article).value())) {
            as(lead, get(path))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.detail").value("Submit your own sheet of this article first."));
        }
        sheets.submit(sheet);
        as(lead, get("/api/v1/cases/" + quote().id().value())).andExpect(status().isOk());
    }

    @Test
    void aLeadWritesGoldByOperations() throws Exception {
        long sheet = gold.open(article).value();
        as(lead, post("/api/v1/sheets/%d/operations".formatted(sheet)), """
                        [{"id":"%s","kind":"put","layer":"topics","value":["visits"]}]""".formatted(UUID.randomUUID()))
                .andExpect(jsonPath("$.results[0].result").value("applied"));
        as(lead, get("/api/v1/sheets/" + sheet))
                .andExpect(jsonPath("$.editable").value(true))
                .andExpect(jsonPath("$.labeller").value("gold"));
        as(lead, post("/api/v1/sheets/%d/submit".formatted(sheet))).andExpect(status().isForbidden());
    }

    @Test
    void anAnnotatorSeesWhatBecameOfHerOwnSheetOnceTheLeadAllowsIt() throws Exception {
        String outcome = "/api/v1/sheets/%d/outcome".formatted(annas.value());
        as(annotator, get(outcome)).andExpect(status().isForbidden());
        as(lead, put("/api/v1/projects/%s/outcomes".formatted(project.slug())), "{\"allowed\":true}")
                .andExpect(jsonPath("$.allowed").value(true));
        as(annotator, get(outcome)).andExpect(status().isConflict());
        as(
                        lead,
                        post(decisions()),
                        "{\"id\":\"%s\",\"action\":\"accept\",\"from\":[\"%s\"],\"reason\":\"too_short\",\"note\":\"%s was wrong\"}"
                                .formatted(UUID.randomUUID(), drawn.name(ben), drawn.name(anna)))
                .andExpect(status().isOk());
        as(lead, post("/api/v1/articles/%d/gold/settle".formatted(article.value())))
                .andExpect(status().isOk());
        as(annotator, get(outcome))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.units", hasSize(2)))
                .andExpect(jsonPath("$.units[0].mine.content[0].text").value("Ties are good"))
                .andExpect(jsonPath("$.units[0].gold[0].content[0].text").value("Ties are good,"))
                .andExpect(jsonPath("$.units[0].same").value(false))
                .andExpect(jsonPath("$.units[0].reason").value("too_short"))
                .andExpect(jsonPath("$.units[1].same").value(true))
                .andExpect(content().string(not(containsString(drawn.name(ben)))));
        as(lead, get(outcome)).andExpect(status().isForbidden());
    }

    @Test
    void aDecisionBecomesAnExampleOfTheNextGuideline() throws Exception {
        String example = "/api/v1/cases/%d/example".formatted(quote().id().value());
        as(lead, post(example)).andExpect(status().isConflict());
        as(
                lead,
                post(decisions()),
                "{\"id\":\"%s\",\"action\":\"accept\",\"from\":[\"%s\"],\"reason\":\"too_long\",\"note\":\"Without the comma.\"}"
                        .formatted(UUID.randomUUID(), drawn.name(anna)));
        as(lead, post(example)).andExpect(status().isOk());
        as(lead, post(example))
                .andExpect(jsonPath("$.draft.revision").value(2))
                .andExpect(jsonPath("$.draft.markdown").value(containsString("# How to label")))
                .andExpect(jsonPath("$.draft.markdown").value(containsString("Without the comma.")))
                .andExpect(jsonPath("$.draft.markdown")
                        .value(containsString(
                                "(cases/%d)".formatted(quote().id().value()))));
        String guideline = "/api/v1/projects/%s/guideline".formatted(project.slug());
        as(lead, post(guideline + "/publish"), "{\"revision\":2}").andExpect(status().isBadRequest());
        as(lead, put(guideline + "/draft"), "{\"markdown\":\"# New\",\"changes\":\"Commas.\",\"revision\":1}")
                .andExpect(status().isConflict());
        as(lead, put(guideline + "/draft"), "{\"markdown\":\"# New\",\"changes\":\"Commas.\",\"revision\":2}")
                .andExpect(jsonPath("$.revision").value(3));
        as(lead, post(guideline + "/publish"), "{\"revision\":3}")
                .andExpect(jsonPath("$.version").value(2));
        as(lead, get(guideline + "/versions"))
                .andExpect(jsonPath("$.items[1].changes").value("Commas."))
                .andExpect(jsonPath("$.items[0].labels").value(6))
                .andExpect(jsonPath("$.items[1].labels").value(0));
    }

    Case quote() {
        return cases.of(article).stream()
                .filter(one -> one.layer() == CaseLayer.QUOTES)
                .findFirst()
                .orElseThrow();
    }

    String decisions() {
        return "/api/v1/cases/%d/decisions".formatted(quote().id().value());
    }

    ResultActions as(String bearer, MockHttpServletRequestBuilder asked) throws Exception {
        return http.perform(asked.header(AUTHORIZATION, bearer).contentType(MediaType.APPLICATION_JSON));
    }

    ResultActions as(String bearer, MockHttpServletRequestBuilder asked, String body) throws Exception {
        return as(bearer, asked.content(body));
    }

    String bearer(AccountId account, Scope scope) {
        return "Bearer " + tokens.create(account, scope, Duration.ofHours(1));
    }
}
