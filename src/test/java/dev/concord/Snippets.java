package dev.concord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What docs/data.md shows, as it stands there, and a Python that runs it. */
public final class Snippets {

    private static final Path PAGE = Path.of(System.getProperty("concord.home", "."), "docs", "data.md");

    private static final Pattern IMPORTED = Pattern.compile("^(?:from|import) (\\w+)", Pattern.MULTILINE);

    private Snippets() {}

    /** The blocks of a language, in the order of the page. */
    public static List<String> of(String language) {
        try {
            return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                    .matcher(Files.readString(PAGE))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only block of a language with these words. */
    public static String with(String language, String words) {
        List<String> found =
                of(language).stream().filter(block -> block.contains(words)).toList();
        assertThat(found).as("blocks of %s with “%s”", language, words).hasSize(1);
        return found.getFirst();
    }

    /** What Python prints; the test is skipped, and says so, where Python or a library of the script is not there. */
    public static String python(Path folder, String script) throws IOException, InterruptedException {
        Matcher imported = IMPORTED.matcher(script);
        while (imported.find()) {
            String library = imported.group(1);
            assumeThat(run(folder, "python3", "-c", "import " + library).status)
                    .as("python3 has %s", library)
                    .isZero();
        }
        Ran ran = run(
                folder,
                "python3",
                Files.writeString(folder.resolve("snippet.py"), script).toString());
        assertThat(ran.status).as(ran.said).isZero();
        return ran.said;
    }

    /** How a program ended, and what it said. */
    public record Ran(int status, String said) {}

    /** Status 127 where there is no such program. */
    public static Ran run(Path folder, String... command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        try {
            int status = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            return new Ran(status, Files.readString(said));
        } catch (IOException notThere) {
            return new Ran(127, String.valueOf(notThere.getMessage()));
        }
    }
}
