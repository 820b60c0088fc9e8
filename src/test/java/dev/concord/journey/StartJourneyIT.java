package dev.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting and stopping, and what keeps a start from succeeding. */
class StartJourneyIT {

    @TempDir
    private Path folder;

    @Test
    void servesTheSignInPageAndStopsCleanly() throws Exception {
        var concord = RunningConcord.start(folder.resolve("with a space"));
        var page = get(concord.address() + "/login");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html").doesNotContain("/@vite/client");
        assertThat(concord.commandLine()).containsPattern("-XX:(AOTCache|SharedArchiveFile)=");
        assertThat(concord.stop()).isIn(0, 143);
        assertThat(concord.output()).doesNotContain("Exception", "\tat ", "WARN", "ERROR");
    }

    @Test
    void aDatabaseInUseAndATakenPortAreToldInOneLine() throws Exception {
        try (var first = RunningConcord.start(folder)) {
            var sameData = RunningConcord.launch(folder);
            assertThat(sameData.ended()).isEqualTo(1);
            assertThat(sameData.output())
                    .startsWith("concord: The database is in use")
                    .hasLineCount(1);

            String port = first.address().replaceAll(".*:", "");
            var samePort = RunningConcord.launch(folder.resolve("other"), "--port", port);
            assertThat(samePort.ended()).isEqualTo(1);
            assertThat(samePort.output())
                    .startsWith("concord: Port " + port + " is taken")
                    .hasLineCount(1);
        }
    }

    @Test
    void startsAgainAfterItWasKilled() throws Exception {
        RunningConcord.start(folder).kill();
        try (var again = RunningConcord.start(folder)) {
            assertThat(get(again.address() + "/login").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html");
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
