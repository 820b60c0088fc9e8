package dev.concord.annotation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.annotation.Change;
import dev.concord.annotation.Gold;
import dev.concord.annotation.Operation;
import dev.concord.annotation.Operations;
import dev.concord.annotation.Outcome;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.Speakers;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The registry as a lead sees it, and how labels follow. */
@StoreTest
@AutoConfigureMockMvc
class RegistryApiStoreTest {

    static final String TEXT = "Kono said \"speaker\":\"kono\" and the minister agreed.";

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    Tokens tokens;

    @Autowired
    Speakers speakers;

    @Autowired
    Sheets sheets;

    @Autowired
    Operations operations;

    @Autowired
    Gold gold;

    Project project;
    AccountId anna;
    AccountId lead;
    String lena;
    ArticleId article;
    SheetId sheet;

    @BeforeEach
    void konoStandsThereTwice() {
        project = test.project();
        anna = test.member(project, Role.ANNOTATOR);
        lead = test.member(project, Role.LEAD);
        lena = bearer(lead);
        add("kono", "Kono T.");
        add("minister", "The minister");
        article = test.article(project, TEXT);
        sheet = sheets.open(test.assign(project, article, anna));
        mention(sheet, "m1", 0, 4, "kono");
        mention(sheet, "m2", 10, 26, "taro-kono");
        mention(sheet, "m3", 31, 43, "minister");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyLabelFollowsAMergeAndComesBack(boolean finished) throws Exception {
        if (finished) sheets.submit(sheet);
        gold.open(article);
        gold.apply(article, anna, List.of(operation("g1", 0, 4, "kono")));
        long before = sheets.get(sheet).revision();
        String change = body(merge("kono", "taro-kono")
                .andExpect(jsonPath("$.labels").value(2))
                .andExpect(jsonPath("$.other").value("taro-kono")));
        assertThat(speakersOn(sheet)).containsExactly("taro-kono", "taro-kono", "minister");
        assertThat(gold.find(article)
                        .orElseThrow()
                        .labels()
                        .mentions()
                        .getFirst()
                        .speaker())
                .isEqualTo("taro-kono");
        assertThat(sheets.get(sheet).revision()).isEqualTo(before + 1);
        list("Kono T.")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].id").value("taro-kono"))
                .andExpect(jsonPath("$.items[0].labels").value(3))
                .andExpect(jsonPath("$.items[0].aliases", hasItem("Kono T.")));
        int id = JsonPath.read(change, "$.id");
        call(post(path("/changes/%d/undo".formatted(id))))
                .andExpect(jsonPath("$.undone").value(true));
        assertThat(speakersOn(sheet)).containsExactly("kono", "taro-kono", "minister");
        list("taro").andExpect(jsonPath("$.items[0].aliases", not(hasItem("Kono T."))));
        call(post(path("/changes/%d/undo".formatted(id)))).andExpect(status().isConflict());
    }

    @Test
    void aClientThatDoesNotKnowYetLosesNothing() throws Exception {
        merge("kono", "taro-kono");
        assertThat(operations
                        .apply(sheet, anna, List.of(operation("m9", 0, 4, "kono")))
                        .outcomes()
                        .getFirst()
                        .result())
                .isEqualTo(Outcome.Result.APPLIED);
        assertThat(speakersOn(sheet)).containsExactly("taro-kono", "taro-kono", "taro-kono", "minister");
    }

    @Test
    void mergesUponMergesAreTakenBackOneByOne() throws Exception {
        merge("kono", "taro-kono");
        String second = body(
                merge("taro-kono", "minister").andExpect(jsonPath("$.labels").value(2)));
        assertThat(speakersOn(sheet)).containsExactly("minister", "minister", "minister");
        long before = sheets.get(sheet).revision();
        call(post(path("/changes/%d/undo".formatted(JsonPath.<Integer>read(second, "$.id")))));
        assertThat(speakersOn(sheet)).containsExactly("taro-kono", "taro-kono", "minister");
        assertThat(sheets.get(sheet).revision()).isEqualTo(before + 1);
        call(get(path("/changes"))).andExpect(jsonPath("$.items", hasSize(2)));
        call(get(path("/changes?speaker=kono"))).andExpect(jsonPath("$.items", hasSize(1)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theChosenLabelsGoToTheOtherWhenASpeakerIsSplit(boolean finished) throws Exception {
        if (finished) sheets.submit(sheet);
        merge("kono", "taro-kono");
        String listed = body(call(get(path("/taro-kono/labels")))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].text").value("Kono")));
        call(get(path("/taro-kono/labels?q=speaker%22"))).andExpect(jsonPath("$.items", hasSize(0)));
        String label = "{\"sheet\":%d,\"label\":\"%s\"}"
                .formatted(
                        JsonPath.<Integer>read(listed, "$.items[0].sheet"),
                        JsonPath.<String>read(listed, "$.items[0].label"));
        call(
                        post(path("/taro-kono/split")),
                        "{\"name\":\"Yohei Kono\",\"role\":\"Speaker\",\"labels\":[%s]}".formatted(label))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.other").value("yohei-kono"))
                .andExpect(jsonPath("$.labels").value(1));
        assertThat(speakersOn(sheet)).containsExactly("yohei-kono", "taro-kono", "minister");
        assertThat(sheets.labels(sheet).mentions().get(1).surface().text()).contains("speaker");
        call(post(path("/taro-kono/split")), "{\"name\":\"Yohei Kono\",\"labels\":[%s]}".formatted(label))
                .andExpect(status().isConflict());
    }

    @Test
    void mentionsAreReadPageByPageInFinishedSheetsAndOthers() throws Exception {
        sheets.submit(sheet);
        SheetId other = sheets.open(test.assign(project, test.article(project, TEXT), anna));
        mention(other, "m1", 0, 4, "taro-kono");
        mention(other, "m2", 31, 43, "minister");
        merge("kono", "taro-kono");
        List<String> seen = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            String page =
                    body(call(get(path("/taro-kono/labels")).param("limit", "1").queryParam("cursor", cursor)));
            JsonPath.<List<Map<String, Object>>>read(page, "$.items")
                    .forEach(one -> seen.add(one.get("sheet") + "." + one.get("label")));
            cursor = JsonPath.read(page, "$.next");
        }
        assertThat(seen).containsExactly(sheet.value() + ".m1", sheet.value() + ".m2", other.value() + ".m1");
        call(get(path("/taro-kono/labels?cursor=12"))).andExpect(status().isBadRequest());
        call(get(path("/taro-kono/labels?q=KONO"))).andExpect(jsonPath("$.items", hasSize(3)));
        list("taro").andExpect(jsonPath("$.items[0].labels").value(3));
    }

    @Test
    void aSpeakerIsEditedAndFoundInAnyScript() throws Exception {
        call(put(path("/taro-kono")), """
                {"name":"Taro Kono","aliases":["Таро Коно","河野太郎"],"side":"JP","wikidata":"Q11668",
                "offices":[{"title":"Foreign Minister","from":"2017-08-03","to":"2019-09-11"},
                {"title":"Defence Minister","from":"2019-09-11"}]}""").andExpect(status().isOk());
        for (String words : List.of("таро", "河野", "TARO", "q11668")) {
            list(words).andExpect(jsonPath("$.items[0].id").value("taro-kono"));
        }
        Speaker edited = speakers.find(project.id(), "taro-kono").orElseThrow();
        assertThat(edited.roleOn(java.time.LocalDate.parse("2018-01-01"))).hasValue("Foreign Minister");
        call(get(path("/changes"))).andExpect(jsonPath("$.items[0].kind").value("edit"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PUT | /nobody | {\"name\":\"A\"} | 404 | no speaker “nobody”",
                "PUT | /kono | {\"name\":\" \"} | 400 | name: each has 1 to 200",
                "PUT | /kono | {\"name\":\"A\",\"side\":\"FR\"} | 400 | side: \"FR\" is no party",
                "PUT | /kono | {\"name\":\"A\",\"wikidata\":\"11\"} | 400 | wikidata:",
                "PUT | /kono | {\"name\":\"A\",\"offices\":[{\"title\":\"B\",\"from\":\"2020-01-02\",\"to\":\"2020-01-01\"}]}"
                        + " | 400 | ends on 2020-01-01, before",
                "POST | /kono/merge | {\"into\":\"kono\"} | 400 | with itself",
                "POST | /kono/merge | {\"into\":\"nobody\"} | 404 | no speaker “nobody”",
                "POST | /kono/merge | {} | 400 | into: is missing",
                "POST | /kono/split | {\"name\":\"B\",\"labels\":[]} | 400 | choose at least one",
                "POST | /kono/split | {\"name\":\"Kono T.\",\"labels\":[{\"sheet\":1,\"label\":\"m1\"}]} | 409 | is this speaker",
                "POST | /changes/999999/undo | {} | 404 | no change with the number",
            })
    void whatCannotBeIsNamed(String method, String path, String body, int status, String sentence) throws Exception {
        call(method.equals("PUT") ? put(path(path)) : post(path(path)), body)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.detail", containsString(sentence)));
    }

    @Test
    void onlyLeadsOfTheProjectMay() throws Exception {
        lena = bearer(anna);
        list("").andExpect(status().isForbidden());
        merge("kono", "taro-kono").andExpect(status().isForbidden());
        lena = bearer(test.member(test.project(), Role.LEAD));
        list("").andExpect(status().isForbidden());
        call(put(path("/kono")), "{\"name\":\"A\"}").andExpect(status().isForbidden());
    }

    @Test
    void aLeadWhoLabelsTheArticleSeesNoMentionsOfOthers() throws Exception {
        sheets.open(test.assign(project, article, lead));
        call(get(path("/kono/labels"))).andExpect(jsonPath("$.items", hasSize(0)));
    }

    private void add(String slug, String name) {
        speakers.add(project.id(), new Speaker(slug, name, List.of(), List.of(), null, null));
    }

    private static Operation operation(String key, int start, int end, String speaker) {
        var mention = new Mention(key, Surface.of(TEXT, new TextSpan(start, end)), speaker);
        return new Operation(UUID.randomUUID(), new Change.PutMention(mention));
    }

    private void mention(SheetId on, String key, int start, int end, String speaker) {
        operations.apply(on, anna, List.of(operation(key, start, end, speaker)));
    }

    private List<String> speakersOn(SheetId on) {
        return sheets.labels(on).mentions().stream().map(Mention::speaker).toList();
    }

    private ResultActions merge(String slug, String into) throws Exception {
        return call(post(path("/%s/merge".formatted(slug))), "{\"into\":\"%s\"}".formatted(into));
    }

    private ResultActions list(String words) throws Exception {
        return call(get(path("")).param("q", words));
    }

    private String path(String rest) {
        return "/api/v1/projects/%s/speakers%s".formatted(project.slug(), rest);
    }

    private static String body(ResultActions answered) throws Exception {
        return answered.andReturn().getResponse().getContentAsString();
    }

    private ResultActions call(MockHttpServletRequestBuilder request, String... body) throws Exception {
        for (String one : body) request.contentType(MediaType.APPLICATION_JSON).content(one);
        return http.perform(request.header(AUTHORIZATION, lena));
    }

    private String bearer(AccountId account) {
        return "Bearer " + tokens.create(account, Scope.LEAD, Duration.ofHours(1));
    }
}
