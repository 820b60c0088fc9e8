package dev.concord.record;

import static dev.concord.record.RecordWriterTest.line;
import static dev.concord.record.Samples.labelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise as the ML engineer meets it. Passed over where there is no {@code python3}. */
class RecordInPythonTest {

    private static final List<String> BEFORE = List.of(
            "",
            "🇯🇵🇷🇺 👩‍👩‍👧",
            "e\u0301 a\u0308\u0323",
            "𠮷野家",
            "\u2028\u0085\u000B\u001C",
            "tab\t\r\n\n\u0000\"\\");

    private static final String SCRIPT = """
            import json, sys
            spans = 0
            for line in open(sys.argv[1], encoding="utf-8"):
                record = json.loads(line)
                text = record["text"]
                text.encode("utf-8")
                for quote in record["quotes"]:
                    for span in quote["content"] + [quote["cue"]]:
                        assert text[span["start"]:span["end"]] == span["text"], span
                        spans += 1
                for span in record["mentions"]:
                    assert text[span["start"]:span["end"]] == span["text"], span
                    spans += 1
                assert record["blocks"][0]["end"] == len(text)
            print(spans)
            """;

    @Test
    void everySpanReadsAsItsText(@TempDir Path folder) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("check.py"), SCRIPT);
        Path data = folder.resolve("data.jsonl");
        StringBuilder lines = new StringBuilder();
        for (String before : BEFORE) lines.append(line(labelled(before)));
        Files.writeString(data, lines);
        Path said = folder.resolve("said.txt");
        assumeThat(hasPython(said)).as("python3 is installed").isTrue();

        int status = python(said, script.toString(), data.toString());

        assertThat(Files.readString(said)).isEqualToIgnoringNewLines("" + 3 * BEFORE.size());
        assertThat(status).isZero();
    }

    private static boolean hasPython(Path said) throws InterruptedException {
        try {
            return python(said, "--version") == 0;
        } catch (IOException notFound) {
            return false;
        }
    }

    private static int python(Path said, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
    }
}
