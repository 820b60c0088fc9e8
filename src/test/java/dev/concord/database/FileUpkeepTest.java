package dev.concord.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileUpkeepTest {

    @TempDir
    Path folder;

    /** Rows in the order of chance, as an index on hashes has them: each commit writes most of its pages anew. */
    @Test
    void whatIsDeadInTheFileIsUsedAgain() throws SQLException, IOException {
        long grown = sizeAfterWriting("grown", false);
        long tidied = sizeAfterWriting("tidied", true);
        assertThat(tidied).isLessThan(grown / 2);
    }

    @Test
    void aFileWithNothingDeadIsLeftAlone() throws SQLException {
        JdbcDataSource database = database("quiet");
        try (Connection open = database.getConnection()) {
            open.createStatement().execute("create table thing (id bigint primary key)");
            assertThat(new FileUpkeep(database).tidy()).isFalse();
        }
    }

    private long sizeAfterWriting(String name, boolean tidy) throws SQLException, IOException {
        JdbcDataSource database = database(name);
        FileUpkeep upkeep = new FileUpkeep(database);
        Random random = new Random(1);
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("create table thing (id varchar primary key, words varchar)");
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("insert into thing values (?, ?)")) {
                for (int commit = 0; commit < 600; commit++) {
                    for (int row = 0; row < 20; row++) {
                        insert.setString(1, Long.toHexString(random.nextLong()));
                        insert.setString(2, "words ".repeat(30));
                        insert.addBatch();
                    }
                    insert.executeBatch();
                    connection.commit();
                    if (tidy && commit % 20 == 0) upkeep.tidy();
                }
            }
            return Files.size(folder.resolve(name + ".mv.db"));
        }
    }

    /** What is dead may be used again at once, not after H2's three quarters of a minute. */
    private JdbcDataSource database(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:%s;WRITE_DELAY=0;RETENTION_TIME=0".formatted(folder.resolve(name)));
        return database;
    }
}
