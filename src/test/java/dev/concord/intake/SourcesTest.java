package dev.concord.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.shell.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is found under a path; and that whatever cannot be taken is named with its reason, while the rest goes on. */
@Timeout(60)
class SourcesTest {

    @TempDir
    Path folder;

    private final Finds finds = new Finds();

    private Finds read(Path path, Columns columns) {
        new Sources(columns, finds).read(path, path.getFileName().toString());
        return finds;
    }

    private Finds read(Path path) {
        return read(path, Columns.USUAL_NAMES);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static byte[] gzip(byte[] raw) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(raw);
        }
        return packed.toByteArray();
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("news.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    @Test
    void aFolderIsReadInTheOrderOfItsNames() throws IOException {
        Path news = Files.createDirectory(folder.resolve("news"));
        Files.writeString(news.resolve("b.txt"), "b");
        Files.writeString(news.resolve("a.html"), "a");
        Files.writeString(news.resolve(".hidden.txt"), "no");
        Files.write(news.resolve("c.txt.gz"), gzip("c".getBytes(UTF_8)));
        assertThat(read(news).names()).containsExactly("news/a.html", "news/b.txt", "news/c.txt");
        assertThat(finds.faults).isEmpty();
    }

    @Test
    void whatIsMissingOrOfAnotherKindIsNamed() throws IOException {
        read(folder.resolve("nowhere.txt"));
        read(write("picture.png", "x"));
        assertThat(finds.sentences().getFirst()).isEqualTo("nowhere.txt: there is no such file.");
        assertThat(finds.sentences().get(1)).startsWith("picture.png: is not read: give .txt");
    }

    @Test
    void aHundredMegabytesAreRefusedUnread() throws IOException {
        Path large = folder.resolve("large.html");
        try (var sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(100L << 20);
        }
        assertThat(read(large).sentences())
                .containsExactly("large.html: is too large: articles of up to 20 MB are read.");
    }

    @Test
    void halfAGzipIsTold() throws IOException {
        byte[] whole = gzip("The minister said that he would come.".repeat(500).getBytes(UTF_8));
        Path half = Files.write(folder.resolve("a.txt.gz"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(read(half).sentences()).containsExactly("a.txt.gz: breaks off: it is only a part of an archive.");
    }

    @Test
    void aGzipThatIsABombIsNotUnpacked() throws IOException {
        Path bomb = Files.write(folder.resolve("a.txt.gz"), gzip(new byte[200 << 20]));
        assertThat(read(bomb).sentences()).containsExactly("a.txt.gz: is too large: articles of up to 20 MB are read.");
    }

    @Test
    void aZipThatIsABombIsLeft() throws IOException {
        byte[] megabytes = new byte[19 << 20];
        Path file = zip(Map.of(
                "1.txt", megabytes, "2.txt", megabytes, "3.txt", megabytes, "4.txt", megabytes, "5.txt", megabytes));
        assertThat(read(file).sentences())
                .containsExactly("news.zip: unpacks to far more than its size; the rest was left out.");
        assertThat(finds.sources).hasSizeLessThan(5);
    }

    @Test
    void pathsThatLeaveAnArchiveAreRefusedAndTheRestIsRead() throws IOException {
        byte[] raw = "a".getBytes(UTF_8);
        read(zip(Map.of("../up.txt", raw, "/root.txt", raw, "C:\\drive.txt", raw, "in/a.txt", raw)));
        assertThat(finds.names()).containsExactly("news.zip/in/a.txt");
        assertThat(finds.sentences()).hasSize(3).allMatch(it -> it.endsWith(": has a path that leaves the archive."));
    }

    @Test
    void linksThatLeaveTheFolderAreNotFollowed() throws IOException {
        Path secret = write("secret.txt", "secret");
        Path news = Files.createDirectory(folder.resolve("news"));
        Files.createSymbolicLink(news.resolve("a.txt"), secret);
        Files.createSymbolicLink(news.resolve("loop"), news);
        assertThat(read(news).sources).isEmpty();
        assertThat(finds.sentences())
                .containsExactly(
                        "news/a.txt: is a link that leaves the folder.",
                        "news/loop: is a link that leaves the folder.");
    }

    @Test
    void linesOfJsonAreArticles() throws IOException {
        Path file = write("news.jsonl", """
                {"title": "Talks go on", "text": "The talks go on.", "date": "2022-05-03T10:00:00Z", "url": "https://news.example/1"}
                {"title": "No text"}

                not json
                {"schema": "concord/1", "text": "A record."}
                {"html": "<p>The talks go on.</p>", "outlet": "Northern Wire"}
                """);
        read(file);
        assertThat(finds.names()).containsExactly("news.jsonl#1", "news.jsonl#6");
        Source first = finds.sources.getFirst();
        assertThat(new String(first.raw(), UTF_8)).isEqualTo("Talks go on\n\nThe talks go on.");
        assertThat(first.known()).isEqualTo(new Known("https://news.example/1", LocalDate.of(2022, 5, 3), null, null));
        assertThat(finds.sources.get(1).type()).startsWith("text/html");
        assertThat(finds.sentences())
                .containsExactly(
                        "news.jsonl: line 2: has no column that holds the text; name it, as in --columns text=COLUMN. It has: title.",
                        "news.jsonl: line 4: is no object of JSON.",
                        "news.jsonl: line 5: is a record of Concord, not an article to clean.");
    }

    @Test
    void aTableHasItsColumnsMapped() throws IOException {
        Path file = write(
                "news.csv",
                "\uFEFFheadline,story,day\n\"Talks, again\",\"They \"\"talk\"\".\nAnd talk.\",2022-05-03\nshort row\n,,\nB,They met.,\n");
        read(file, Columns.of(Map.of("text", "story", "published", "day")));
        assertThat(finds.names()).containsExactly("news.csv#2", "news.csv#6");
        assertThat(new String(finds.sources.getFirst().raw(), UTF_8))
                .isEqualTo("Talks, again\n\nThey \"talk\".\nAnd talk.");
        assertThat(finds.sources.getFirst().known().published()).isEqualTo("2022-05-03");
        assertThat(finds.sentences())
                .containsExactly(
                        "news.csv: line 4: has 1 columns, not those of the first row.",
                        "news.csv: line 5: has no text.");
    }

    @Test
    void aWrongMappingIsToldWithWhatThereIs() throws IOException {
        read(write("news.csv", "headline,story\nA,B\n"), Columns.of(Map.of("text", "body")));
        read(write("other.csv", "headline,story\nA,B\n"));
        assertThat(finds.sources).isEmpty();
        assertThat(finds.sentences())
                .containsExactly(
                        "news.csv: has no column \"body\"; it has: headline, story.",
                        "other.csv: has no column that holds the text; name it, as in --columns text=COLUMN. It has: headline, story.");
        assertThatThrownBy(() -> Columns.of(Map.of("txt", "story")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("There is no \"txt\" to map a column to; there is: html, text");
    }

    @Test
    void aRowThatNeverEndsIsGivenUp() throws IOException {
        Path file = folder.resolve("news.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("title,text\nA,\"");
            for (int i = 0; i < 50; i++) out.write("x".repeat(1 << 20));
        }
        assertThat(read(file).sentences())
                .containsExactly("news.csv: line 2: cannot be read, and the rest was left out: a row is too long; is a"
                        + " quotation mark left open?");
    }

    @Test
    void aLineOfJsonThatNeverEndsIsPassedOver() throws IOException {
        Path file = folder.resolve("news.jsonl");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("{\"text\": \"");
            for (int i = 0; i < 50; i++) out.write("x".repeat(1 << 20));
            out.write("\"}\n{\"text\": \"They met.\"}\n");
        }
        assertThat(read(file).names()).containsExactly("news.jsonl#2");
        assertThat(finds.sentences()).singleElement().asString().startsWith("news.jsonl: line 1: is too long");
    }
}
