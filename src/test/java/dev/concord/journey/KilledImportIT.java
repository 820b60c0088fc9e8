package dev.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.cli.CommandProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is killed in the middle, and given again, ends with the same corpus: nothing lost, nothing twice. */
class KilledImportIT {

    private static final int ARTICLES = Integer.getInteger("concord.import.articles", 2_000);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void anImportThatWasKilledAndGivenAgainEndsWithTheSameCorpus() throws Exception {
        Path news = Files.createDirectory(folder.resolve("news"));
        for (int i = 0; i < ARTICLES; i++) Files.writeString(news.resolve("%05d.txt".formatted(i)), article(i));
        Files.write(news.resolve("faulty.txt"), new byte[] {0, 1, 2, 3, 0, 0, 0, 9});
        Path killed = Files.createDirectory(folder.resolve("killed"));
        Path whole = Files.createDirectory(folder.resolve("whole"));
        for (Path data : List.of(killed, whole)) {
            assertThat(CommandProcess.start(
                                    data, "project", "create", "Ties", "--party", "RU=Russia", "--party", "JP=Japan")
                            .waitFor())
                    .isZero();
        }
        int kills = 0;
        int before = 0;
        for (int kill = 0; kill < 2; kill++) {
            Process importing = CommandProcess.start(killed, "import", news.toString(), "--project", "ties");
            awaitGrowth(killed, importing, kill);
            importing.toHandle().destroyForcibly();
            importing.waitFor();
            int there = rows(killed).size();
            assertThat(there).as("articles after kill %d", kill + 1).isBetween(before, ARTICLES);
            if (there < ARTICLES) kills++;
            before = there;
        }
        assertThat(kills).as("kills in the middle of an import").isPositive();
        for (Path data : List.of(killed, whole)) {
            // one file is faulty, and said to be
            assertThat(CommandProcess.start(data, "import", news.toString(), "--project", "ties")
                            .waitFor())
                    .isEqualTo(1);
        }
        assertThat(rows(killed)).hasSize(ARTICLES).isEqualTo(rows(whole));
    }

    /** Waits until the file of the database has grown by some articles; the database itself is locked. */
    private static void awaitGrowth(Path data, Process importing, int kill) throws IOException {
        Path file = data.resolve("concord.mv.db");
        long begun = Files.size(file);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (importing.isAlive() && System.nanoTime() < end && Files.size(file) < begun + (kill + 1) * 400_000L) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static List<String> rows(Path data) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("concord"), "", "");
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select a.article_key, a.body, a.meta, a.raw_map, length(s.raw) from article a"
                                + " join article_source s on s.article_id = a.id order by a.article_key")) {
            while (found.next()) {
                rows.add("%s %s %s %s %d"
                        .formatted(
                                found.getString(1),
                                found.getString(2),
                                found.getString(3),
                                found.getString(4),
                                found.getLong(5)));
            }
        }
        return rows;
    }

    private static String article(int number) {
        StringBuilder text = new StringBuilder(
                "Ardenia and Velmark meet for the %d. time%n%nOSTHAVEN, May 3. /TASS/. ".formatted(number));
        for (int i = 0; i < 8; i++) {
            text.append(
                    "The minister spoke of talk number %d and of ties that both countries want to keep, officials said on Monday.%n%n"
                            .formatted(number * 31 + i));
        }
        return text.toString();
    }
}
