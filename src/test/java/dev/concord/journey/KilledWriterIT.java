package dev.concord.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small program that only writes, on the JDBC URL of the product, killed at random moments: every commit it was told of
 * is there, and the database opens and takes writes again. {@code -Dconcord.writer.kills=300} kills more often than a
 * build has time for.
 */
class KilledWriterIT {

    private static final int KILLS = Integer.getInteger("concord.writer.kills", 10);

    @TempDir
    private Path folder;

    @Test
    void noAcknowledgedRowIsLost() throws Exception {
        String url = "jdbc:h2:file:%s;WRITE_DELAY=0".formatted(folder.resolve("concord"));
        var random = new SecureRandom();
        int acknowledged = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged = writeUntilKilled(url, acknowledged, Duration.ofMillis(random.nextInt(1, 400)));
            assertThat(rows(url)).as("rows after kill %d", kill).isGreaterThanOrEqualTo(acknowledged);
            acknowledged = rows(url);
        }
        System.out.printf("killed %d times, %d rows, none lost%n", KILLS, acknowledged);
    }

    /** Gives the number of the last row that the writer was told is there. */
    private static int writeUntilKilled(String url, int from, Duration life) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        place(Driver.class) + System.getProperty("path.separator") + place(RowWriter.class),
                        RowWriter.class.getName(),
                        url,
                        String.valueOf(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last = from;
        try (BufferedReader out = writer.inputReader()) {
            String first = out.readLine();
            assertThat(first).as("the writer's first acknowledgement").isNotNull();
            last = Integer.parseInt(first);
            var killer = Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(life.toNanos());
                // the handle, for Process.destroyForcibly also closes what is still to be read
                writer.toHandle().destroyForcibly();
            });
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = Integer.parseInt(line);
            }
            killer.join();
        }
        writer.waitFor();
        return last;
    }

    private static String place(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    /** Counts the rows and shows that one more can be written. */
    private static int rows(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*), max(id) from row_of_writer")) {
            count.next();
            assertThat(count.getInt(1)).isEqualTo(count.getInt(2));
            int next = count.getInt(1) + 1;
            statement.executeUpdate("insert into row_of_writer values (%d, 'after a kill')".formatted(next));
            return next;
        }
    }
}
