package dev.concord.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.cleaning.ArticleCleaner;
import dev.concord.record.ArticleRecord;
import dev.concord.record.RecordLine;
import dev.concord.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CleanCommandTest {

    private static final String ARTICLE = """
            Harbour towns plan a ferry 🚢

            LISBON, May 3. /TASS/. Two harbour towns agreed on Monday to plan a ferry between them, officials said.
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    private int clean(Object... paths) {
        var command = new CommandLine(new CleanCommand(out, new PrintStream(err, true, UTF_8)));
        command.setErr(new java.io.PrintWriter(err, true, UTF_8));
        String[] words = new String[paths.length];
        for (int i = 0; i < words.length; i++) words[i] = paths[i].toString();
        return command.execute(words);
    }

    private String errors() {
        return err.toString(UTF_8);
    }

    @Test
    void printsARecordWithoutLabelsPerArticle() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), ARTICLE);
        assertThat(clean(file)).isZero();
        assertThat(errors()).isEmpty();
        ArticleRecord record = records().getFirst();
        assertThat(record.labeller()).isNull();
        assertThat(record.quotes()).isEmpty();
        assertThat(record.meta().headline()).isEqualTo("Harbour towns plan a ferry 🚢");
        assertThat(record.meta().source()).isEqualTo(file.toString());
        assertThat(record.meta().cleaner()).isEqualTo(ArticleCleaner.CLEANER_VERSION);
        // the ship is one code point, so the body starts at 30 in the text and in the source
        assertThat(out.toString(UTF_8))
                .contains("\"kind\":\"body\",\"start\":30,")
                .contains("\"raw_start\":30,");
    }

    @Test
    void aFolderIsReadInTheOrderOfItsNames() throws IOException {
        for (String name : List.of("b.txt", "a.txt", "notes.md", ".hidden.txt")) {
            Files.writeString(folder.resolve(name), ARTICLE);
        }
        assertThat(clean(folder)).isZero();
        assertThat(records())
                .extracting(record -> record.meta().source())
                .containsExactly(
                        folder.resolve("a.txt").toString(),
                        folder.resolve("b.txt").toString());
    }

    @Test
    void aFaultyFileStopsNoOther() throws IOException {
        Path bad = Files.write(
                folder.resolve("a.txt"), new byte[] {'o', 'k', '\n', (byte) 0x81, (byte) 0x8D, ' ', (byte) 0x9D});
        Path good = Files.writeString(folder.resolve("b.txt"), ARTICLE);
        Path missing = folder.resolve("c.txt");
        assertThat(clean(bad, missing, good)).isEqualTo(1);
        assertThat(errors())
                .isEqualToNormalizingNewlines(
                        bad + ": line 2: Byte 4 (0x81) is not UTF-8, and no other charset was recognised.\n" + missing
                                + ": There is no such file.\n");
        assertThat(records()).hasSize(1);
    }

    @Test
    void withoutAPathItIsWronglyUsed() {
        assertThat(clean()).isEqualTo(2);
        assertThat(errors()).contains("Missing required parameter");
    }

    private List<ArticleRecord> records() throws IOException {
        List<ArticleRecord> records = new ArrayList<>();
        try (RecordReader reader = new RecordReader(new ByteArrayInputStream(out.toByteArray()))) {
            for (RecordLine line = reader.next(); line != null; line = reader.next()) {
                assertThat(line).isInstanceOf(RecordLine.Good.class);
                records.add(((RecordLine.Good) line).article());
            }
        }
        return records;
    }
}
