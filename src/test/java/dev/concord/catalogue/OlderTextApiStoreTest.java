package dev.concord.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import dev.concord.cleaning.BlockKind;
import dev.concord.cleaning.Pieces;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.intake.Intake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Labels that were made on a text which was mended before they arrived. */
@StoreTest
@AutoConfigureMockMvc
class OlderTextApiStoreTest {

    private static final String NEWS = """
            Ardenia and Velmark meet

            OSTHAVEN, May 3. /TASS/. The ministers of both countries will talk about the treaty next week 🤝, officials said.

            Walrus officials of both countries want to keep the ties they have, and will say so next week in Osthaven.
            """;

    @Autowired
    MockMvc http;

    @Autowired
    Mends mends;

    @Autowired
    Articles articles;

    @Autowired
    Intake intake;

    @Autowired
    Sheets sheets;

    @Autowired
    Tokens tokens;

    @Autowired
    TestProject test;

    String token;
    SheetId sheet;
    ArticleId article;
    String before;

    @BeforeEach
    void theTextWasMendedWhileAnnaWasAway(@TempDir Path folder) throws Exception {
        Project project = test.project();
        AccountId anna = test.member(project, Role.ANNOTATOR);
        token = "Bearer " + tokens.create(anna, Scope.ANNOTATE, Duration.ofDays(1));
        intake.add(project.id(), Files.writeString(folder.resolve("news.txt"), NEWS), "news.txt");
        article = articles.page(project.id(), 0, 1).getFirst().id();
        sheet = sheets.open(test.assign(project, article, anna));
        before = articles.get(article).text();
        Pieces pieces = mends.anew(article);
        int first = 0;
        while (!pieces.text(first).startsWith("OSTHAVEN")) first++;
        mends.save(
                article,
                1,
                pieces.with(first, BlockKind.BOILERPLATE, Pieces.BY_HAND),
                test.member(project, Role.LEAD),
                0);
    }

    @Test
    void aSheetSaysWhichOfTheTextsItShows() throws Exception {
        http.perform(get("/api/v1/sheets/" + sheet.value()).header(AUTHORIZATION, token))
                .andExpect(jsonPath("$.text_version").value(2));
    }

    @Test
    void theirWordsAreFoundInThePresentText() throws Exception {
        send(mention("m1", "Walrus officials", 1))
                .andExpect(jsonPath("$.results[0].result").value("applied"));

        var mention = sheets.labels(sheet).mentions().getFirst();
        String now = articles.get(article).text();
        assertThat(now).doesNotContain("OSTHAVEN");
        assertThat(mention.surface().span().in(now)).isEqualTo("Walrus officials");
    }

    @Test
    void whatIsGoneIsRefusedAndStopsNothingElse() throws Exception {
        send(mention("m1", "The ministers", 1), mention("m2", "Walrus", 1))
                .andExpect(jsonPath("$.results[0].result").value("refused"))
                .andExpect(jsonPath("$.results[0].reason").value(containsString("mended meanwhile")))
                .andExpect(jsonPath("$.results[1].result").value("applied"));
    }

    @Test
    void aTextThatThereNeverWasIsRefused() throws Exception {
        send(mention("m1", "Walrus", 3))
                .andExpect(jsonPath("$.results[0].reason")
                        .value("text_version: 3 is none of the article's texts, 1 to 2."));
    }

    @Test
    void withoutAVersionThePresentTextIsMeant() throws Exception {
        send(mention("m1", "Walrus officials", null))
                .andExpect(jsonPath("$.results[0].result").value("refused"));
    }

    /** An operation with the places that the words had before the text was mended. */
    private String mention(String id, String words, @Nullable Integer version) {
        int start = before.codePointCount(0, before.indexOf(words));
        return """
                {"id":"%s","kind":"put","layer":"mention","value":{"id":"%s","start":%d,"end":%d,"text":"%s","speaker":null}%s}""".formatted(
                        UUID.randomUUID(),
                        id,
                        start,
                        start + words.length(),
                        words,
                        version == null ? "" : ",\"text_version\":" + version);
    }

    private ResultActions send(String... operations) throws Exception {
        return http.perform(post("/api/v1/sheets/" + sheet.value() + "/operations")
                        .header(AUTHORIZATION, token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[" + String.join(",", operations) + "]"))
                .andExpect(status().isOk());
    }
}
