package dev.concord.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.TestDatabase;
import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.Project;
import dev.concord.release.Publishing;
import dev.concord.release.Release;
import dev.concord.release.ReleaseFile;
import dev.concord.release.ReleaseLabels;
import dev.concord.release.Releases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Downloads over a real connection, by readers of all kinds. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // no screen is asked for, so none has to be built
        properties = "vaadin.productionMode=true")
@ContextConfiguration(initializers = TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadsStoreTest {

    /** More than any buffer on the way holds, so that who does not read stops the writer. */
    private static final int BIG = 24_000_000;

    @LocalServerPort
    int port;

    @Autowired
    TestProject test;

    @Autowired
    Sheets sheets;

    @Autowired
    Publishing publishing;

    @Autowired
    Releases releases;

    @Autowired
    Tokens tokens;

    Release release;
    String token;

    final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    void aBigReleaseIsThere() {
        Project project = test.project();
        AccountId lead = test.member(project, Role.LEAD);
        var article = test.article(project, "Ties are good. ".repeat(BIG / 15));
        sheets.submit(sheets.open(test.assign(project, article, test.member(project, Role.ANNOTATOR))));
        release = publishing.publish(Publishing.Order.of(project.id(), ReleaseLabels.ALL, lead));
        token = tokens.create(lead, Scope.LEAD, Duration.ofHours(1));
    }

    @Test
    void aFileComesWholeAndBeginsAtOnce() throws Exception {
        ask("data.jsonl").body().close(); // the first call of a server also loads what all later ones use
        long begun = System.nanoTime();
        var answer = ask("data.jsonl");
        try (InputStream body = answer.body()) {
            assertThat(body.read()).isEqualTo('{');
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(300));
            assertThat(body.readAllBytes().length + 1L).isEqualTo(bytes("data.jsonl").length);
        }
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(bytes("data.jsonl").length);
    }

    @Test
    void aDownloadGoesOnWhereItBroke() throws Exception {
        byte[] whole = bytes("data.jsonl");
        var first = ask("data.jsonl");
        byte[] begin;
        try (InputStream body = first.body()) {
            begin = body.readNBytes(1_000_000);
        }
        String tag = first.headers().firstValue("ETag").orElseThrow();
        var rest = ask("data.jsonl", "Range", "bytes=%d-".formatted(begin.length), "If-Range", tag);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range"))
                .hasValue("bytes %d-%d/%d".formatted(begin.length, whole.length - 1, whole.length));
        byte[] end = rest.body().readAllBytes();
        assertThat(begin).isEqualTo(Arrays.copyOf(whole, begin.length));
        assertThat(end).isEqualTo(Arrays.copyOfRange(whole, begin.length, whole.length));
    }

    @Test
    void whatChangedMeanwhileComesWhole() throws Exception {
        var answer = ask("data.jsonl", "Range", "bytes=1000-", "If-Range", "\"another\"");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().readAllBytes()).hasSize(bytes("data.jsonl").length);
    }

    @Test
    void aRangeBehindTheEndIsRefused() throws Exception {
        var answer = ask("data.jsonl", "Range", "bytes=999999999-");
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range"))
                .hasValue("bytes */%d".formatted(bytes("data.jsonl").length));
    }

    @Test
    void theWholeReleaseComesAsAnArchive() throws Exception {
        Map<String, byte[]> found = new HashMap<>();
        var answer = ask("zip");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        try (var zip = new ZipInputStream(answer.body())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName().replaceAll("^.*/", ""), zip.readAllBytes());
            }
        }
        assertThat(found.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        releases.files(release).stream().map(ReleaseFile::name).toList());
        for (var file : found.entrySet()) assertThat(file.getValue()).isEqualTo(bytes(file.getKey()));
    }

    /** More readers than the database has connections stop reading; others are served all the same. */
    @Test
    void whoReadsSlowlyOrGoesAwayHoldsNothing() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 24; i++) slow.add(begun(i % 2 == 0 ? "data.jsonl" : "zip"));
            long begun = System.nanoTime();
            var answer = ask("schema.json");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().readAllBytes()).isEqualTo(bytes("schema.json"));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            for (Socket one : slow.subList(0, 12)) one.close();
            assertThat(ask("README.md").statusCode()).isEqualTo(200);
        } finally {
            for (Socket one : slow) one.close();
        }
    }

    /** A download of which a little was read. */
    private Socket begun(String name) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setReceiveBufferSize(4096);
        String asked =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n".formatted(path(name), token);
        socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 200");
        return socket;
    }

    private HttpResponse<InputStream> ask(String name, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path(name)))
                .header("Authorization", "Bearer " + token);
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), BodyHandlers.ofInputStream());
    }

    private String path(String name) {
        return "/api/v1/releases/%d/%s".formatted(release.id().value(), name);
    }

    private byte[] bytes(String name) {
        try {
            ReleaseFile file = releases.file(release, name);
            return Files.readAllBytes(releases.path(release, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
