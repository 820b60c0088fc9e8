package dev.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        var script = Pattern.compile("VAADIN/build/[^\"]+[.]js").matcher(page.body());
        assertThat(script.find()).isTrue();
        assertThat(caching(concord.address() + "/" + script.group())).containsExactly("max-age=31536000, immutable");
        assertThat(caching(concord.address() + "/VAADIN/build/gone-0.js"))
                .first(STRING)
                .contains("no-store");
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

    /** What an answer says about keeping it, in whatever words. */
    private static List<String> caching(String address) throws IOException, InterruptedException {
        var headers = get(address).headers();
        return Stream.of("Cache-Control", "Pragma", "Expires")
                .flatMap(name -> headers.allValues(name).stream())
                .toList();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html");
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
