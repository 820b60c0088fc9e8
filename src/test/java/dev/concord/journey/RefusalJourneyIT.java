package dev.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people and programs may not do, and how they are told. */
class RefusalJourneyIT {

    @TempDir
    private Path folder;

    @Test
    void aWrongPasswordIsToldWithoutSayingWhichPartWasWrong() {
        try (var browser = Browser.at(SharedConcord.server().address())) {
            browser.signIn("boris", "not this one");
            browser.see(".failure", "Wrong name or password.");
            browser.signIn("nobody", "not this one");
            browser.see(".failure", "Wrong name or password.");
        }
    }

    @Test
    void aSheetThatIsNotYoursStaysShut() throws Exception {
        long sheet;
        try (var chiyo = SharedConcord.client("chiyo", "annotate")) {
            sheet = RestClient.json(chiyo.post("/projects/russia-japan-ties/next", ""))
                    .get("id")
                    .longValue();
        }
        try (var boris = SharedConcord.client("boris", "annotate")) {
            var read = boris.get("/sheets/" + sheet);
            assertThat(read.statusCode()).isEqualTo(403);
            assertThat(read.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(RestClient.json(read).get("detail").stringValue()).isEqualTo("This sheet is not yours.");
            assertThat(boris.post("/sheets/" + sheet + "/operations", "[]").statusCode())
                    .isEqualTo(403);
            assertThat(boris.post("/sheets/" + sheet + "/submit", "").statusCode())
                    .isEqualTo(403);
        }
        try (var browser = Browser.at(SharedConcord.server().address()).signInAs("boris")) {
            // the assignments of the demo: five articles for each of three annotators, chiyo's among them
            browser.open("/work/3");
            browser.see("main", "This sheet is not yours.");
            browser.open("/releases");
            browser.see("main", "You may not open this");
        }
    }

    @Test
    void aFaultyFileStopsNoOtherInImport() throws Exception {
        Files.writeString(folder.resolve("a-empty.txt"), "");
        Files.write(folder.resolve("b-binary.txt"), new byte[] {1, 0, 2, 0, (byte) 0xff, 0});
        Files.writeString(folder.resolve("c-good.txt"), """
                Ministers to meet in spring

                MOSCOW, March 3. /TASS/. The foreign ministers of the two countries will meet in spring, a diplomat said.

                "We look forward to the talks," he added. The agenda has been agreed upon in full, the diplomat said.
                """);
        Files.write(folder.resolve("d-large.txt"), new byte[50 * 1024 * 1024]);
        var concord = SharedConcord.server();

        var imported = concord.shell("import", folder.toString(), "--project", "russia-japan-ties");

        assertThat(imported.status()).isEqualTo(1);
        assertThat(imported.printed())
                .contains("/a-empty.txt: The file is empty.")
                .contains("/b-binary.txt: line 1: ")
                .contains("/d-large.txt: ")
                .contains("1 added, 0 there already, 3 faulty");
    }
}
