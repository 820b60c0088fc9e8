package dev.concord.release.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.corpus.Project;
import dev.concord.release.SubmittedSheets;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
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
import tools.jackson.databind.json.JsonMapper;

@StoreTest
@AutoConfigureMockMvc
class ReleasesApiStoreTest {

    @Autowired
    MockMvc http;

    @Autowired
    TestProject test;

    @Autowired
    SubmittedSheets sheets;

    @Autowired
    Tokens tokens;

    Project project;
    AccountId annotator;
    String lead;

    @BeforeEach
    void somethingIsSubmitted() {
        project = test.project();
        annotator = test.member(project, Role.ANNOTATOR);
        lead = bearer(test.member(project, Role.LEAD));
        sheets.submitted(project, annotator);
    }

    @Test
    void aLeadPublishesAndFindsTheRelease() throws Exception {
        String location = publish("{\"labels\":\"all\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(1))
                .andExpect(jsonPath("$.folder").value(project.slug() + "-v1"))
                .andExpect(jsonPath("$.files[0].name").value("data.jsonl"))
                .andExpect(jsonPath("$.files", hasSize(7)))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        http.perform(get(URI.create(String.valueOf(location))).header(AUTHORIZATION, lead))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.counts.records").value(1))
                .andExpect(jsonPath("$.files[0].sha256").isNotEmpty());
        http.perform(get("/api/v1/projects/{p}/releases", project.slug()).header(AUTHORIZATION, lead))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].number").value(1))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void publishingNeedsNoBody() throws Exception {
        http.perform(post("/api/v1/projects/{p}/releases", project.slug()).header(AUTHORIZATION, lead))
                .andExpect(status().isCreated());
    }

    @Test
    void aDownloadSaysWhatItIsAndCanGoOn() throws Exception {
        String files = "/api/v1/releases/" + published() + "/";
        var whole = http.perform(get(files + "data.jsonl").header(AUTHORIZATION, lead))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/jsonl"))
                .andExpect(header().string("Content-Disposition", containsString(project.slug() + "-v1-data.jsonl")))
                .andExpect(header().string("Accept-Ranges", "bytes"))
                .andReturn()
                .getResponse();
        byte[] bytes = whole.getContentAsByteArray();
        String tag = String.valueOf(whole.getHeader("ETag"));
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        http.perform(get(files + "data.jsonl")
                        .header(AUTHORIZATION, lead)
                        .header("Range", "bytes=100-")
                        .header("If-Range", tag))
                .andExpect(status().isPartialContent())
                .andExpect(
                        header().string("Content-Range", "bytes 100-%d/%d".formatted(bytes.length - 1, bytes.length)))
                .andExpect(content().bytes(Arrays.copyOfRange(bytes, 100, bytes.length)));
        http.perform(get(files + "data.jsonl").header(AUTHORIZATION, lead).header("If-None-Match", tag))
                .andExpect(status().isNotModified());
    }

    @ParameterizedTest
    @CsvSource({
        "schema.json,application/schema+json",
        "manifest.json,application/json",
        "README.md,text/markdown;charset=UTF-8"
    })
    void everyFileHasItsType(String name, String type) throws Exception {
        http.perform(get("/api/v1/releases/{r}/{f}", published(), name).header(AUTHORIZATION, lead))
                .andExpect(status().isOk())
                .andExpect(content().contentType(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"other.txt", "..", "%2e%2e%2fREADME.md", "..%2f..%2fpom.xml", "data.jsonl%00", "DATA.JSONL"})
    void noOtherFileIsHandedOut(String name) throws Exception {
        var answer = http.perform(get(URI.create("/api/v1/releases/%d/%s".formatted(published(), name)))
                        .header(AUTHORIZATION, lead))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isIn(400, 404);
    }

    @Test
    void annotatorsAndOthersSeeNone() throws Exception {
        long release = published();
        Project other = test.project();
        for (String caller : new String[] {
            bearer(annotator), bearer(test.member(other, Role.LEAD)), bearer(test.member(other, Role.ANNOTATOR))
        }) {
            http.perform(post("/api/v1/projects/{p}/releases", project.slug()).header(AUTHORIZATION, caller))
                    .andExpect(status().isForbidden());
            for (String path : new String[] {
                "/projects/" + project.slug() + "/releases",
                "/releases/" + release,
                "/releases/" + release + "/data.jsonl"
            }) {
                http.perform(get("/api/v1" + path).header(AUTHORIZATION, caller))
                        .andExpect(status().isForbidden());
            }
        }
        http.perform(get("/api/v1/releases/" + release)).andExpect(status().isUnauthorized());
    }

    @Test
    void whatCannotBePublishedIsToldInASentence() throws Exception {
        publish("{\"labels\":\"best\"}")
                .andExpect(status().isBadRequest())
                .andExpect(
                        jsonPath("$.detail").value("labels: “best” cannot be released; choose gold, all or majority."));
        publish("{\"labels\":\"gold\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(endsWith("so there is nothing to release.")));
        http.perform(get("/api/v1/releases/999999").header(AUTHORIZATION, lead))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("There is no release with the number 999999."));
    }

    @Test
    void aRecipeIsAskedForWithTheKeysOfAManifest() throws Exception {
        String recipe = "{\"labels\":\"all\",\"filter\":{\"annotators\":1,\"outlets\":[\"TASS\"],\"guidelines\":[1]},"
                + "\"split\":{\"by\":\"ratio\",\"train\":0.5,\"test\":0.5,\"seed\":7,\"stratified\":\"topic\"},"
                + "\"pseudonyms\":true,\"licence\":\"cc-by-4.0\"}";
        String answer = publish(recipe)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        long id = JsonMapper.shared().readTree(answer).get("id").asLong();
        http.perform(get("/api/v1/releases/" + id).header(AUTHORIZATION, lead))
                .andExpect(jsonPath("$.split.seed").value(7))
                .andExpect(jsonPath("$.filter.outlets[0]").value("TASS"))
                .andExpect(jsonPath("$.pseudonyms").value(true))
                .andExpect(jsonPath("$.licence").value("cc-by-4.0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"split\":{\"by\":\"ratio\",\"train\":1}}|split: at least two of the three need a share above 0.",
                "{\"split\":{\"by\":\"luck\"}}|split.by: “luck” is neither ratio nor date.",
                "{\"split\":{\"by\":\"date\",\"test\":\"soon\"}}|split.test: “soon” is no day such as 2017-08-07.",
                "{\"filter\":{\"state\":\"good\"}}|filter.state: “good” is neither settled nor unsettled.",
                "{\"filter\":{\"from\":\"2018-01-01\",\"to\":\"2017-01-01\"}}|to: 2017-01-01 lies before 2018-01-01.",
                "{\"licence\":\"my own\"}|licence: “my own” is no name of a licence as dataset hubs write it, such as cc-by-4.0."
            })
    void whatCannotBeARecipeIsToldByItsField(String body, String detail) throws Exception {
        publish(body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(detail));
    }

    @Test
    void aReleaseIsCheckedAndComparedWithAnother() throws Exception {
        long first = published();
        sheets.submitted(project, annotator);
        long second = published();
        http.perform(get("/api/v1/releases/{r}/check", second).header(AUTHORIZATION, lead))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sound").value(true))
                .andExpect(jsonPath("$.faults", hasSize(0)));
        http.perform(get("/api/v1/releases/{r}/changes?since={s}", second, first)
                        .header(AUTHORIZATION, lead))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.from").value(1))
                .andExpect(jsonPath("$.articles.added", hasSize(1)))
                .andExpect(jsonPath("$.byKind.quote.added").value(1))
                .andExpect(jsonPath("$.byKind.quote.removed").value(0));
        for (String path : new String[] {"/check", "/changes?since=" + first}) {
            http.perform(get("/api/v1/releases/" + second + path).header(AUTHORIZATION, bearer(annotator)))
                    .andExpect(status().isForbidden());
        }
    }

    private ResultActions publish(String body) throws Exception {
        return http.perform(post("/api/v1/projects/{p}/releases", project.slug())
                .header(AUTHORIZATION, lead)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private long published() throws Exception {
        String answer = publish("{}").andReturn().getResponse().getContentAsString();
        return JsonMapper.shared().readTree(answer).get("id").asLong();
    }

    private String bearer(AccountId account) {
        return "Bearer " + tokens.create(account, Scope.LEAD, Duration.ofHours(1));
    }
}
