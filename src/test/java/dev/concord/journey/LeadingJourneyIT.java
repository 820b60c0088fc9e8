package dev.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.record.ArticleRecord;
import dev.concord.record.RecordLine;
import dev.concord.record.RecordReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lead reads a sheet, returns it, and publishes what is submitted. */
class LeadingJourneyIT {

    private static final String PROJECT = "/projects/russia-japan-ties";

    @TempDir
    private Path folder;

    @Test
    void publishesAReleaseThatReadsBack() throws Exception {
        try (var concord = RunningConcord.start(folder.resolve("data"));
                var browser = Browser.at(concord.address())) {
            labelled(concord);
            browser.signInAs("lena");
            browser.see("vaadin-grid", "submitted");

            browser.open("/releases");
            browser.see("h1", "Releases");
            browser.downloadInto(folder);
            browser.clickButton("Publish");
            browser.see("vaadin-notification-card", "Release 1 is published");
            browser.clickLink("data.jsonl");
            Path data = folder.resolve("russia-japan-ties-v1-data.jsonl");
            browser.waiting("the download does not arrive").until(it -> Files.exists(data));

            List<ArticleRecord> records = read(data);
            assertThat(records).singleElement().satisfies(record -> {
                assertThat(record.labeller()).isEqualTo("anna");
                assertThat(record.mentions()).singleElement().satisfies(mention -> {
                    assertThat(mention.surface().text())
                            .isEqualTo(mention.surface().span().in(record.text()));
                    assertThat(mention.speaker()).isEqualTo("sergey-lavrov");
                });
            });
            try (var exports = Files.walk(folder.resolve("data/exports"))) {
                assertThat(exports.map(path -> path.getFileName().toString()))
                        .contains("data.jsonl", "schema.json", "manifest.json", "README.md");
            }
            returns(concord, browser);
        }
    }

    @Test
    void assignsAnArticleWhoseHtmlIsShownAndNeverRun() throws Exception {
        Path hostile = Files.writeString(folder.resolve("hostile.html"), """
                <html><head><title>Ministers to meet</title></head><body><article>
                <h1>Ministers to &lt;b&gt;meet&lt;/b&gt; in spring</h1>
                <p>MOSCOW, March 3. /TASS/. The ministers will meet, a diplomat said on Friday in the capital, and talk.</p>
                <p>"We look &lt;img src=x onerror=window.hacked=1&gt; forward to the talks," he said after the meeting.</p>
                <p>The agenda has been agreed upon in full, the diplomat added, and the delegations are to travel.</p>
                </article></body></html>
                """);
        try (var concord = RunningConcord.start(folder.resolve("data"));
                var browser = Browser.at(concord.address())) {
            concord.run("import", hostile.toString(), "--project", "russia-japan-ties");
            browser.signInAs("lena");
            browser.find("vaadin-text-field input").sendKeys("meet");
            browser.see(".bar", "1 found");
            browser.clickButton("Assign all found");
            browser.clickButton("Assign");
            browser.see("vaadin-notification-card", "3 assignments are new.");

            try (var anna = Browser.at(concord.address()).signInAs("anna")) {
                anna.clickLink("Ministers to <b>meet</b> in spring");
                anna.seeHook("article-text", "We look <img src=x onerror=window.hacked=1> forward");
                assertThat(anna.script("return window.hacked === undefined")).isEqualTo(true);
            }
        }
    }

    /** Anna labels her first article through REST and submits it. */
    private static void labelled(RunningConcord concord) throws Exception {
        String token = concord.run("token", "create", "--user", "anna", "--scope", "annotate")
                .strip();
        try (var client = new RestClient(concord.address(), token)) {
            var opened = RestClient.json(client.post(PROJECT + "/next", ""));
            long sheet = opened.get("id").longValue();
            String text = opened.get("text").stringValue();
            int start = text.codePointCount(0, text.indexOf("Lavrov"));
            client.post("/sheets/" + sheet + "/operations", """
                            [{"id": "%s", "kind": "put", "layer": "mention", "value":
                              {"id": "m1", "start": %d, "end": %d, "text": "Lavrov", "speaker": "sergey-lavrov"}}]""".formatted(
                            UUID.randomUUID(), start, start + "Lavrov".length()));
            assertThat(client.post("/sheets/" + sheet + "/submit", "").statusCode())
                    .isEqualTo(204);
        }
    }

    private static void returns(RunningConcord concord, Browser browser) throws Exception {
        browser.open("/articles");
        browser.clickLink("submitted");
        browser.see(".whose", "Anna’s sheet, submitted");
        browser.seeHook("mention-row", "Sergey Lavrov");
        browser.clickButton("Return…");
        browser.find("vaadin-dialog textarea").sendKeys("The quotes are missing.");
        browser.clickButton("Return the sheet");
        browser.see(".whose", "returned");

        try (var anna = Browser.at(concord.address()).signInAs("anna")) {
            anna.see(".next", "The quotes are missing.");
            anna.clickLink("Continue");
            anna.seeHook("mention-row", "Sergey Lavrov");
        }
    }

    private static List<ArticleRecord> read(Path data) {
        List<ArticleRecord> records = new ArrayList<>();
        try (var lines = new RecordReader(Files.newInputStream(data))) {
            for (RecordLine line = lines.next(); line != null; line = lines.next()) {
                assertThat(line).isInstanceOf(RecordLine.Good.class);
                records.add(((RecordLine.Good) line).article());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }
}
