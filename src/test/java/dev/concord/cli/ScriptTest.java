package dev.concord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ./concord says without building anything. */
class ScriptTest {

    private static final Path SCRIPT = Path.of("concord").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void helpGoesToStandardOutput() throws Exception {
        var said = call(SCRIPT, "help");
        assertThat(said.status()).isZero();
        assertThat(said.out()).contains("./concord test", "./concord clean PATH…");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void anUnknownSubCommandIsWrongUsage() throws Exception {
        var said = call(SCRIPT, "celan");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .startsWith("concord: there is no sub-command celan\n")
                .contains("./concord clean PATH…");
    }

    @Test
    void aLinkInAFolderWithASpaceWorksToo() throws Exception {
        Path link = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("my tools")).resolve("concord"), SCRIPT);
        assertThat(call(link, "help").status()).isZero();
    }

    private record Said(int status, String out, String err) {}

    private Said call(Path script, String argument) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        var process = new ProcessBuilder("sh", script.toString(), argument)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Said(process.waitFor(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
