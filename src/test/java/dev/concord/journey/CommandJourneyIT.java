package dev.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.journey.RunningConcord.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sub-commands that need the database, while no server runs. */
class CommandJourneyIT {

    @TempDir
    private Path folder;

    @Test
    void aProjectIsMadeAndFilledWithoutAServer() throws Exception {
        done("user", "add", "nina", "--admin");
        done(
                "project",
                "create",
                "Franco-German ties",
                "--party",
                "FR=France",
                "--party",
                "DE=Germany",
                "--lead",
                "nina");
        assertThat(done("project", "list")).contains("franco-german-ties");
        done("import", "seeds", "--project", "franco-german-ties");
        Path out = folder.resolve("release");
        Ended ended = RunningConcord.shell(
                folder, "export", "--project", "franco-german-ties", "--out", out.toString(), "--labels", "all");
        assertThat(ended.status()).as(ended.printed()).isEqualTo(1);
        assertThat(ended.printed()).startsWith("concord: No sheet of").hasLineCount(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void whatIsRefusedIsToldInOneLine() throws Exception {
        Ended ended = RunningConcord.shell(folder, "import", "seeds", "--project", "nowhere");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.printed()).startsWith("concord: ").contains("nowhere").hasLineCount(1);
    }

    private String done(String... command) throws Exception {
        Ended ended = RunningConcord.shell(folder, command);
        assertThat(ended.status()).as(ended.printed()).isZero();
        assertThat(ended.printed()).doesNotContain("Exception", "WARN", "ERROR");
        return ended.printed();
    }
}
