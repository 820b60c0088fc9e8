package dev.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** The screens of leads: shut to annotators, and open to everybody's eyes, hands and ears. */
class LeadScreensJourneyIT {

    private static final String PROJECT = Disagreement.PROJECT;

    @TempDir
    private static Path folder;

    private static RunningConcord concord;
    private static RestClient lena;
    private static String olgasPassword;
    private static long openCase;
    private static long article;

    @BeforeAll
    static void threeDiffer() throws Exception {
        concord = RunningConcord.start(folder.resolve("data"));
        Disagreement.submitNext(concord, "anna", "boris", "chiyo");
        lena = Disagreement.client(concord, "lena", "lead");
        olgasPassword = concord.run("user", "add", "olga", "--admin").strip();
        JsonNode worst = RestClient.json(lena.get(PROJECT + "/cases")).at("/items/0");
        openCase = worst.get("id").longValue();
        article = worst.at("/article/number").longValue();
    }

    @AfterAll
    static void stop() throws Exception {
        lena.close();
        concord.close();
    }

    @Test
    void anAnnotatorIsRefusedByRest() throws Exception {
        var reads = List.of(
                PROJECT + "/cases",
                PROJECT + "/cases/facets",
                "/cases/" + openCase,
                "/articles/" + article + "/cases",
                "/articles/" + article + "/gold",
                PROJECT + "/merges",
                PROJECT + "/agreement",
                PROJECT + "/progress",
                PROJECT + "/releases",
                PROJECT + "/guideline/draft");
        var writes = List.of(
                "/cases/" + openCase + "/decisions",
                "/cases/" + openCase + "/undo",
                "/cases/" + openCase + "/example",
                PROJECT + "/decisions/undo",
                PROJECT + "/decisions/redo",
                PROJECT + "/merges?preview=true",
                "/articles/" + article + "/gold/settle",
                "/articles/" + article + "/gold/reopen",
                PROJECT + "/guideline/publish",
                PROJECT + "/releases");
        // the widest scope that there is: what is refused is the person, not the token
        try (var anna = Disagreement.client(concord, "anna", "lead")) {
            for (String path : reads) {
                assertThat(anna.get(path).statusCode()).as("GET " + path).isEqualTo(403);
            }
            for (String path : writes) {
                var answer = anna.post(path, body(path));
                assertThat(answer.statusCode())
                        .as("POST " + path + ": " + answer.body())
                        .isEqualTo(403);
            }
        }
        assertThat(RestClient.json(lena.get("/cases/" + openCase)).get("state").stringValue())
                .isEqualTo("open");
    }

    /** What would be well understood, had a lead sent it. */
    private static String body(String path) {
        if (path.endsWith("/decisions")) {
            return "{\"id\": \"5f0c7c1e-2d50-4a57-9d0e-111111111111\", \"action\": \"nothing\", \"from\": []}";
        }
        if (path.contains("/merges")) return "{\"rule\": \"majority\", \"at_least\": 2}";
        if (path.endsWith("/settle")) return "{\"open\": 0}";
        return path.endsWith("/publish") ? "{\"revision\": 0}" : "{}";
    }

    @Test
    void anAnnotatorIsRefusedByAddress() {
        try (var anna = Browser.at(concord.address()).signInAs("anna")) {
            assertThat(anna.all("vaadin-side-nav-item"))
                    .extracting(item -> item.getText().strip())
                    .containsExactly("My work", "Comments", "Guideline");
            for (String path : List.of(
                    "articles",
                    "progress",
                    "progress/work",
                    "workload",
                    "agreement",
                    "cases",
                    "cases/" + openCase,
                    "meeting/" + article,
                    "gold/" + article,
                    "releases",
                    "people",
                    "accounts",
                    "projects",
                    "projects/new")) {
                anna.open("/" + path);
                anna.waiting(path + " is open to an annotator")
                        .until(it -> anna.all("h1").stream()
                                .anyMatch(title -> title.getText().equals("You may not open this")));
            }
        }
    }

    @Test
    void nobodySeesAnothersSheetBeforeBothHaveSubmitted() throws Exception {
        try (var anna = Disagreement.client(concord, "anna", "annotate");
                var boris = Disagreement.client(concord, "boris", "annotate")) {
            JsonNode hers = RestClient.json(anna.post(PROJECT + "/next", ""));
            JsonNode his = RestClient.json(boris.post(PROJECT + "/next", ""));
            assertThat(his.at("/article/id")).isEqualTo(hers.at("/article/id"));
            String herSheet = "/sheets/" + hers.get("id").longValue();
            Disagreement.submit(anna, hers, "anna");

            assertThat(boris.get(herSheet).statusCode()).isEqualTo(403);
            assertThat(boris.get(herSheet + "/outcome").statusCode()).isEqualTo(403);
            assertThat(boris.get("/sheets/" + his.get("id").longValue()).body())
                    .contains("\"mentions\":[]", "\"quotes\":[]");
        }
    }

    @Test
    void aScreenOpensAtItsTopHoweverFarDownTheOneBeforeItWas() {
        String pane = "document.querySelector('vaadin-app-layout').shadowRoot.querySelector('[part~=content]')";
        try (var browser = Browser.at(concord.address()).signInAs("lena")) {
            browser.asPhone();
            browser.open("/agreement");
            browser.see("h2", "");
            browser.waiting("the screen is not longer than the phone")
                    .until(it -> browser.script(
                            "const it = " + pane + "; it.scrollTo(0, 300); return it.scrollTop === 300 || null"));
            browser.script("[...document.querySelectorAll('vaadin-side-nav-item')].find(it =>"
                    + " it.path.endsWith('workload')).shadowRoot.querySelector('a').click()");
            browser.see("h1", "Workload");
            browser.waiting("the screen does not stand at its top")
                    .until(it -> browser.script("return " + pane + ".scrollTop === 0 || null"));
        }
    }

    @Test
    void everyScreenCanBeUsedByEverybody() throws IOException {
        var all = new SoftAssertions();
        try (var browser = Browser.at(concord.address()).signInAs("lena")) {
            checked(all, browser, "articles", "vaadin-grid a", "");
            checked(all, browser, "progress", "h2", "");
            checked(all, browser, "progress/work", "vaadin-grid a", "");
            checked(all, browser, "workload", "h2", "");
            checked(all, browser, "agreement", "h2", "");
            browser.find("vaadin-button.explained").sendKeys(Keys.ENTER);
            browser.find(".explanation");
            Accessibility.check(browser, all);
            checked(all, browser, "agreement?by=pairs", ".matrix", "anna");
            checked(all, browser, "cases", ".case-list a.title", "");
            browser.clickButton("Merge by rule…");
            browser.see("vaadin-dialog", "Gold would take");
            Accessibility.check(browser, all);
            checked(all, browser, "cases/" + openCase, "[data-testid=case]", "Accept");
            browser.type("m");
            browser.hook("draft");
            Accessibility.check(browser, all);
            checked(all, browser, "guideline", "vaadin-markdown h1", "");
            checked(all, browser, "meeting/" + article, "[data-testid=unit]", "1 of");
            checked(all, browser, "gold/" + article, "[data-testid=article-text]", "");
            checked(all, browser, "releases", "h1", "Releases");
            checked(all, browser, "people", "h1", "");
            checked(all, browser, "corpus", "h1", "Corpus");
            checked(all, browser, "corpus/article/" + article, "h2", "Text");
            checked(all, browser, "corpus/article/" + article + "/mend", ".piece-list", "");
            for (String path : List.of(
                    "corpus/duplicates",
                    "corpus/rules",
                    "speakers",
                    "scheme",
                    "comments",
                    "import",
                    "labels-in",
                    "webhooks",
                    "tokens")) {
                checked(all, browser, path, "h1", "");
            }
        }
        try (var browser = Browser.at(concord.address())) {
            browser.signIn("olga", olgasPassword);
            browser.see("h1", "Articles");
            checked(all, browser, "accounts", "h1", "");
            checked(all, browser, "projects", "h1", "Projects");
            checked(all, browser, "projects/new", "h1", "");
        }
        all.assertAll();
    }

    private static void checked(SoftAssertions all, Browser browser, String path, String css, String words) {
        browser.open("/" + path);
        browser.see(css, words);
        Accessibility.check(browser, all);
    }
}
