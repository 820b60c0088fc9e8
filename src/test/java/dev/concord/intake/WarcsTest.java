package dev.concord.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

class WarcsTest {

    private static final String PAGE = "<p>Министры встретились у озера.</p>";

    @TempDir
    Path folder;

    private Path archive(String name, WarcCompression compression) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new WarcWriter(
                Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE), compression)) {
            response(
                    out,
                    "https://news.example/1",
                    200,
                    "text/html; charset=windows-1251",
                    PAGE.getBytes(Charset.forName("windows-1251")));
            response(out, "https://news.example/a.png", 200, "image/png", new byte[] {1, 2, 3});
            response(out, "https://news.example/gone", 404, "text/html", "<p>gone</p>".getBytes(UTF_8));
            response(out, "https://news.example/2", 200, "text/html", "<p>The second page.</p>".getBytes(UTF_8));
        }
        return file;
    }

    private static void response(WarcWriter out, String url, int status, String type, byte[] body) throws IOException {
        var http = new ByteArrayOutputStream();
        http.writeBytes("HTTP/1.1 %d X\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(status, type, body.length)
                .getBytes(UTF_8));
        http.writeBytes(body);
        out.write(new WarcResponse.Builder(url)
                .date(Instant.EPOCH)
                .body(MediaType.HTTP_RESPONSE, http.toByteArray())
                .build());
    }

    private static Finds read(Path file) {
        var finds = new Finds();
        new Sources(Columns.USUAL_NAMES, finds).read(file, file.getFileName().toString());
        return finds;
    }

    @Test
    void pagesComeWithTheirAddressAndTheirHeader() throws IOException {
        for (WarcCompression compression : new WarcCompression[] {WarcCompression.NONE, WarcCompression.GZIP}) {
            String name = compression == WarcCompression.GZIP ? "news.warc.gz" : "news.warc";
            Finds finds = read(archive(name, compression));
            assertThat(finds.names())
                    .containsExactly(name + "#https://news.example/1", name + "#https://news.example/2");
            Source first = finds.sources.getFirst();
            assertThat(new String(first.raw(), Charset.forName("windows-1251"))).isEqualTo(PAGE);
            assertThat(first.type()).isEqualTo("text/html; charset=windows-1251");
            assertThat(first.known().url()).isEqualTo("https://news.example/1");
            assertThat(finds.faults).isEmpty();
        }
    }

    @Test
    void ofAnArchiveThatBreaksOffTheBeginningIsTaken() throws IOException {
        Path whole = archive("whole.warc.gz", WarcCompression.GZIP);
        byte[] raw = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.warc.gz"), Arrays.copyOf(raw, raw.length - 40));
        Finds finds = read(half);
        assertThat(finds.names()).first().isEqualTo("half.warc.gz#https://news.example/1");
        assertThat(finds.sentences()).singleElement().asString().startsWith("half.warc.gz: breaks off after ");
    }

    @Test
    void whatIsNoArchiveIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("news.warc"), "This is no archive at all.");
        assertThat(read(file).sentences()).singleElement().asString().startsWith("news.warc: breaks off after 0 pages");
    }
}
