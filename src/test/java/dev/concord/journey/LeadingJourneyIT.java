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
            Path data = folder.resolve("data.jsonl");
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
